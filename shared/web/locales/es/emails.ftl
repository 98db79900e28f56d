# E-mails to owners, and the page of the code when the code went by e-mail.

email-code-subject = Tu código para { $platform }
email-code-intro = Este es el código que se pidió en la página de { $platform }:
email-code-then = Escríbelo en la página donde se pidió. Vale durante { $wait } y solo se puede usar una vez.
email-code-warning = No lo compartas. Si no lo pediste tú, no hagas caso de este mensaje.

email-password-subject = Contraseña nueva para { $platform }
email-password-intro = Se ha creado una contraseña nueva para tu cuenta con { $platform }. La sesión se ha cerrado en todos los demás sitios donde estaba abierta.
email-password-warning = Si no fuiste tú, abre tu enlace de { $platform }, elige «¿Olvidaste la contraseña?» y crea otra. Después, avisa a { $platform }.

code-mailed-title = Mira tu correo electrónico
code-mailed-intro = Hemos enviado un correo con un código de 6 dígitos a la dirección que diste. Puede tardar un minuto.
code-mailed-field = Código del correo
code-mailed-error-empty = Escribe los 6 dígitos del correo
code-mailed-error-wrong = Ese código no coincide. Comprueba el correo
code-mailed-error-replaced = Hay un código más nuevo que sustituye a ese. Usa el último mensaje o pide otro código
code-mailed-offer = ¿No tienes el teléfono a mano? Podemos enviar un código a tu correo electrónico. Después confirmas quién eres, aunque ya lo hayas hecho antes.
code-mailed-button = Enviarlo por correo
