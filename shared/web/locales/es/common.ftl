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
footer-language = Idioma: { $language }
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
