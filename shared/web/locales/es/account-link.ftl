# What owners read whom the platform sent here from its own pages.

account-link-title = Continuar con { $platform }
account-link-intro = { $platform } necesita algunos datos tuyos. Puedes parar cuando quieras: lo que guardes no se pierde.
account-link-button = Continuar
account-link-once = El botón funciona una sola vez y durante 5 minutos. Después, empieza de nuevo desde { $platform }.

account-link-tasks = { $count ->
    [one] { $platform } te pide que completes { $count } tarea. Tardarás unos 5 minutos. Puedes parar cuando quieras y seguir más tarde desde { $platform }.
   *[other] { $platform } te pide que completes { $count } tareas. Tardarás unos 5 minutos. Puedes parar cuando quieras y seguir más tarde desde { $platform }.
}
account-link-all = Ver y cambiar todos tus datos

button-return = Volver a { $platform }

onward-back-title = Volviendo a { $platform }
onward-back-what = Todo lo que guardaste se conserva.
onward-back-then = Si no pasa nada, usa el botón.

onward-over-title = Empieza de nuevo desde { $platform }
onward-over-what = Por seguridad, tu visita a esta página ha terminado. Todo lo que guardaste se conserva.
onward-over-then = { $platform } puede traerte de vuelta aquí en un momento.
onward-over-button = Ir a { $platform }

account-link-next = La revisión tarda hasta 2 días hábiles. Para eso no tienes que hacer nada. Si falta algo, { $platform } te avisará.
