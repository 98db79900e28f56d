# The identity check: the owner types facts that the platform has on file.

identity-title = Confirma quién eres
identity-intro = Escribe estos datos tal como los tiene { $platform }. Nosotros los comparamos, pero nunca mostramos los datos registrados.
identity-last-name = Apellidos
identity-born = Fecha de nacimiento
identity-born-hint = Por ejemplo, 23 4 1980
identity-id-last4 = Últimos 4 dígitos de tu Social Security number (EE. UU.) o número de identificación
identity-bank-last4 = Últimos 4 dígitos de la cuenta bancaria donde recibes tu dinero
identity-tax-last4 = Últimos 4 dígitos del número fiscal de la empresa
identity-button = Continuar
identity-why-title = ¿Por qué lo preguntamos?
identity-why = Un enlace puede llegar a la persona equivocada. Con estos datos nos aseguramos de que solo quien es titular del negocio vea y cambie sus datos.
identity-error = Uno de los campos no coincide con la información que recibimos de { $platform }. Puedes intentarlo de nuevo o comprobar que tu información en { $platform } está al día.
identity-left = { $count ->
    [one] Te queda { $count } intento.
   *[other] Te quedan { $count } intentos.
}
identity-error-last-name = Escribe tus apellidos
identity-error-born = Escribe tu fecha de nacimiento, como en 23 4 1980
