# E-mails that remind an owner of a link, and the page where an owner ends such messages.

reminder-subject = { $platform } necesita tus datos a más tardar el { $date }
reminder-subject-undated = { $platform } necesita tus datos
reminder-request = { $platform } tiene que comprobar algunos datos de tu negocio. Envíalos a más tardar el { $date }.
reminder-request-undated = { $platform } tiene que comprobar algunos datos de tu negocio.
reminder-consequence = Si faltan esos datos, las transferencias de { $platform } a tu banco pueden detenerse.
reminder-button = Dar mis datos
reminder-duration = El enlace es solo para ti. Funciona tantas veces como lo necesites.
reminder-stop = No recibir más mensajes como este de { $platform }
reminder-stop-here = No recibir más mensajes sobre este enlace
reminder-stop-title = ¿Quieres dejar de recibir mensajes de { $platform }?
reminder-stop-body = No recibirás más mensajes de texto ni correos que te pidan tus datos. Lo que { $platform } necesita sigue pendiente, y tu enlace sigue funcionando.
reminder-stop-button = Dejar de recibir mensajes
reminder-stopped-title = Ya no recibirás mensajes
reminder-stopped-body = No recibirás más mensajes que te pidan tus datos. Si quieres recibirlos otra vez, pídelo a { $platform }.
