# What is wrong with an answer, shown at its field and in the box at the top.

problem-empty = { $field }: escribe tu respuesta
problem-too-long = { $field }: acorta el texto
problem-too-short = { $field }: da más detalles
problem-characters = { $field }: usa solo letras y signos de puntuación comunes
problem-not-a-date = { $field }: escribe una fecha que exista, como en 23 4 1980
problem-in-the-future = { $field }: la fecha debe ser anterior a hoy
problem-too-young = { $field }: la persona debe tener al menos 13 años
problem-too-old = { $field }: revisa el año
problem-email = { $field }: escribe una dirección como nombre@example.com
problem-phone = { $field }: escribe un número de teléfono, con el código del país si es de otro país, como +44 7400 123456
problem-url = { $field }: escribe una dirección web como www.example.com
problem-postal-code = { $field }: escribe un código postal que exista
problem-post-box = { $field }: escribe una calle y un número, no un apartado postal
problem-country = { $field }: elige uno de la lista
problem-id-number = { $field }: revisa el número y escríbelo completo
problem-four-digits = { $field }: escribe 4 dígitos
problem-tax-id = { $field }: revisa el número y escríbelo completo
problem-only-an-address = { $field }: descríbelo con palabras, no solo con una dirección web
problem-statement-descriptor = { $field }: usa de 5 a 22 letras, dígitos y espacios, con al menos 1 letra
