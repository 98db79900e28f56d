# What is accepted with a tick, kept with the time and where it came from.

field-terms-label = Acepto las condiciones de { $platform } y lo que allí se dice sobre mis datos
field-card-terms-label = Acepto las condiciones de { $platform } para las tarjetas
field-treasury-terms-label = Acepto las condiciones de { $platform } para las cuentas que guardan dinero
field-service-agreement-label = ¿Qué acuerdo corresponde?
field-ownership-declaration-label = Lo que digo sobre los propietarios del negocio es verdad y está completo
field-directorship-declaration-label = Lo que digo sobre los administradores y el consejo del negocio es verdad y está completo
field-representative-declaration-label = Puedo actuar en nombre del negocio
terms-read = Leer las condiciones de { $platform } (se abre en otra pestaña)
summary-accepted = Aceptado
problem-not-accepted = Marca la casilla para seguir
