# The page where the owner types the code from the text message.

code-title = Mira tu teléfono
code-intro = Hemos enviado un mensaje de texto con un código de 6 dígitos al número { $phone }. Puede tardar un minuto.
code-field = Código del mensaje de texto
code-hint = El código vale durante { $wait }.
code-button = Continuar
code-missing-title = ¿No te llega el mensaje?
code-missing-wait = Podrás pedir otro código dentro de { $wait }.
code-missing-reload = Comprobar de nuevo
code-missing-ready = El código nuevo sustituye al anterior.
code-missing-again = Enviarme otro código
code-missing-change = Usar otro número de teléfono
code-sends = { $count ->
    [0] De momento no puedes pedir otro código, porque ya se han enviado varios. El siguiente podrá enviarse cuando acabe el tiempo de espera.
    [one] Puedes pedir { $count } código más antes de una espera más larga.
   *[other] Puedes pedir { $count } códigos más antes de una espera más larga.
}
code-left = { $count ->
    [one] Te queda { $count } intento con este código.
   *[other] Te quedan { $count } intentos con este código.
}
code-error-empty = Escribe los 6 dígitos del mensaje de texto
code-error-short = El código tiene 6 dígitos. Escríbelos todos
code-error-long = El código tiene 6 dígitos. Has escrito más
code-error-digits = Escribe solo dígitos
code-error-wrong = Ese código no coincide. Comprueba el mensaje de texto
code-error-replaced = Hay un código más nuevo que sustituye a ese. Usa el último mensaje de texto o pide otro código
code-error-expired = Ese código ha caducado. Pide otro
code-error-used = Ese código ya se ha usado. Pide otro
code-error-many = Demasiados intentos con este código. Pide otro
code-error-none = No hay ningún código que comprobar. Pide uno nuevo
code-over-title = Pide otro código
code-over-body = El último código ya no sirve.
