# Passwords: the page that asks for one, and the two pages on which one is set.

password-title = Escribe tu contraseña
password-intro = Inicia sesión con la contraseña que elegiste para { $platform }.
password-field = Contraseña
password-button = Iniciar sesión
password-forgotten = ¿Olvidaste la contraseña?
password-none = Todavía no tengo contraseña
password-error-empty = Escribe tu contraseña
password-error-wrong = El correo electrónico y la contraseña no coinciden
password-error-wait = Demasiados intentos. Puedes probar otra vez dentro de { $wait } o crear otra contraseña

password-code-title = Elige una contraseña
password-code-intro = Con una contraseña vuelves más rápido a { $platform }. Primero comprobamos tu correo electrónico: { $email }.
password-code-then = Te enviamos ahí un código de 6 dígitos. En la página siguiente escribes el código y tu contraseña nueva.
password-code-button = Enviarme el código
password-code-have = Tengo un código
password-code-error-wait = Se han enviado demasiados códigos. Podrás pedir otro dentro de { $wait }
password-code-error-today = { $platform } no puede enviar más correos hoy. Inténtalo mañana
password-code-error-undelivered = No hemos podido enviar el correo. Inténtalo dentro de unos minutos

password-new-title = Elige una contraseña nueva
password-new-intro = Hemos enviado un correo con un código de 6 dígitos a la dirección que diste.
password-new-field = Contraseña nueva
password-new-hint = Al menos { $count } caracteres. Lo mejor son varias palabras que solo tú pondrías juntas.
password-new-button = Guardar la contraseña
password-new-again = Pedir otro código
password-new-error-empty = Escribe una contraseña nueva
password-new-error-short = Escribe al menos { $count } caracteres
password-new-error-long = Escribe { $count } caracteres como máximo
password-new-error-breached = Mucha gente usa esta contraseña y ya la han robado antes. Elige otra
password-new-error-email = Elige una contraseña que no sea tu correo electrónico
password-new-error-changed = Algo ha cambiado mientras tanto. Escribe el código otra vez

password-offer-sign-in = Tengo una contraseña
password-offer-choose = Elegir una contraseña para la próxima vez
