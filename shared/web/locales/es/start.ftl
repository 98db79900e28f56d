# The first page: the owner gives a phone number and an e-mail address, and asks for a code.

start-title = ¿Cuál es tu número de teléfono?
start-intro = { $platform } necesita algunos datos tuyos. Primero comprobamos que eres tú: te enviaremos un código por mensaje de texto.
start-phone = Número de teléfono móvil
start-phone-hint = Puede ser cualquier teléfono que tengas a mano. Si el número es de otro país, empieza por + y el código del país.
start-email = Correo electrónico
start-email-hint = Lo usamos solo si no funciona el mensaje de texto, o para tu contraseña.
start-button = Enviarme un código
start-why-title = ¿Por qué lo preguntamos?
start-why = { $platform } paga a tu negocio y debe saber a quién paga. El código demuestra que aquí hay una persona real con un teléfono. No hace falta que { $platform } conozca ese teléfono.
start-error-phone-empty = Escribe tu número de teléfono móvil
start-error-phone = Escribe un número de teléfono móvil, como 201 555 0123. Si es de otro país, empieza por + y el código del país
start-error-phone-kind = Escribe un número que pueda recibir mensajes de texto
start-error-phone-country = No podemos enviar mensajes de texto de { $platform } a teléfonos de ese país. Escribe otro número
start-error-phone-undelivered = No hemos podido enviar el mensaje de texto a ese número. Revísalo o prueba con otro
start-error-phone-today = { $platform } no puede enviar más mensajes de texto hoy. Inténtalo mañana o ponte en contacto con { $platform }
start-error-email-empty = Escribe tu correo electrónico
start-error-email = Escribe un correo electrónico como nombre@example.com

wait-title = Espera { $wait } para pedir otro código
wait-body = Ya se han enviado varios códigos. Para protegerte de desconocidos que intenten entrar, esperamos un poco antes de enviar el siguiente.
wait-left = Tiempo restante: { $wait }
wait-have-code = Tengo un código
wait-again = Intentar de nuevo
