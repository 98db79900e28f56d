# Words that stand on every page. Form of address: "tú" throughout, in words that hold in Spain and Latin America.

the-platform = la empresa que te envió el enlace
title-error = Error:
skip = Ir al contenido principal
step = Paso { $step } de { $of }
summary-title = Hay un problema
optional = (opcional)
date-day = Día
date-month = Mes
date-year = Año
button-continue = Continuar
button-back = Volver
button-save = Guardar y continuar
button-help = Contactar con { $platform }
footer-help = Ayuda de { $platform }
footer-leave = Guardar y salir
footer-privacy = { $platform } usa los datos que das aquí para comprobar quién eres y para que tu cuenta siga funcionando. Se guardan cifrados.
session-warning-title = ¿Quieres mantener la sesión abierta?
session-warning-body = Para proteger tu información, la sesión se cerrará en 2 minutos. Lo que guardaste se conserva.
session-warning-stay = Mantener la sesión abierta
wait-seconds = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
}
wait-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
wait-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
date = { $day } de { $month } de { $year }
moment = { $date }, { $time } UTC
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

dead-end-link-missing-title = Abre tu enlace de nuevo
dead-end-link-missing-what = Esta página solo se abre desde el enlace que te envió { $platform }.
dead-end-link-missing-then = Busca el mensaje con el enlace y ábrelo en este navegador. Si tu navegador bloquea las cookies, permítelas para este sitio.
dead-end-link-unknown-title = Este enlace no funciona
dead-end-link-unknown-what = Puede que la dirección esté cortada. Los enlaces largos a veces se parten en los mensajes.
dead-end-link-unknown-then = Copia el enlace completo del mensaje y ábrelo de nuevo. Si sigue sin funcionar, pide otro a { $platform }.
dead-end-link-expired-title = Este enlace ha caducado
dead-end-link-expired-what = Los enlaces funcionan durante 90 días. Este es más antiguo. Los datos que ya diste están a salvo.
dead-end-link-expired-then = Pide un enlace nuevo a { $platform }. Crearlo lleva solo un minuto.
dead-end-link-revoked-title = Este enlace está cerrado
dead-end-link-revoked-what = { $platform } ha cerrado este enlace. Suele ser porque te ha enviado otro más nuevo.
dead-end-link-revoked-then = Busca un mensaje más reciente o pide un enlace nuevo a { $platform }.
dead-end-session-ended-title = La sesión se ha cerrado
dead-end-session-ended-what = Para proteger tu información, cerramos la sesión después de 30 minutos sin guardar ningún paso y, en todo caso, después de 12 horas.
dead-end-session-ended-then = Todo lo que guardaste sigue ahí. Para seguir, inicia sesión otra vez con un código nuevo.
dead-end-blocked-title = Ponte en contacto con { $platform } para seguir
dead-end-blocked-what = Hubo demasiados intentos con datos que no coincidían y por eso esta cuenta está bloqueada. No se ha perdido ninguno de los datos que diste.
dead-end-blocked-then = { $platform } puede revisar los datos que tiene y desbloquear la cuenta. Explica que la comprobación de identidad de tu enlace está bloqueada.
dead-end-wrong-form-title = Vuelve a la página de tu enlace
dead-end-wrong-form-what = Esta página es de otro enlace o de una sesión anterior. No se ha guardado nada de ella.
dead-end-wrong-form-then = Sigue con el enlace que está abierto ahora o abre de nuevo el otro.
dead-end-too-large-title = Es demasiado texto
dead-end-too-large-what = En cada página caben unas 30 hojas de texto. No se ha guardado nada de esta.
dead-end-too-large-then = Vuelve atrás y acorta tu respuesta.
dead-end-not-found-title = Esta página no existe
dead-end-not-found-what = Puede que la dirección sea incorrecta o que ya no quede nada por hacer en esa página.
dead-end-not-found-then = Vuelve a tu lista de tareas.
dead-end-try-again-title = Inténtalo de nuevo en un momento
dead-end-try-again-what = Algo ha fallado por nuestra parte. No es culpa tuya, y lo que guardaste está a salvo.
dead-end-try-again-then = Vuelve atrás con el botón de tu navegador: lo que escribiste sigue ahí. Después, envíalo otra vez.
dead-end-signed-out-title = Has cerrado la sesión
dead-end-signed-out-what = Todo lo que guardaste se conserva.
dead-end-signed-out-then = Vuelve cuando quieras con el mismo enlace. Te enviaremos otro código por mensaje de texto.
