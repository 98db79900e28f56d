# Labels and hints of the questions.

field-first-name-label = Nombre
field-last-name-label = Apellidos
field-maiden-name-label = Apellidos de nacimiento
field-born-label = Fecha de nacimiento
field-born-hint = Por ejemplo, 23 4 1980
field-email-label = Correo electrónico
field-phone-label = Número de teléfono
field-phone-hint = Si el número es de otro país, empieza por + y el código del país.
field-id-number-label = Número de Seguro Social o de identificación
field-id-number-hint = El número completo. Puedes escribir espacios y guiones. Después solo mostramos los 4 últimos.
field-ssn-last-4-label = Últimos 4 dígitos del número de Seguro Social
field-job-title-label = Cargo

field-address-line1-label = Calle y número
field-address-line1-hint = No puede ser un apartado postal.
field-address-line2-label = Apartamento, piso o edificio
field-address-city-label = Ciudad o localidad
field-address-state-label = Estado o provincia
field-address-postal-code-label = Código postal
field-address-country-label = País

field-company-name-label = Nombre legal del negocio (razón social)
field-company-name-hint = Tal como está registrado.
field-tax-id-label = Número fiscal del negocio
field-tax-id-hint = En Estados Unidos, el EIN: 9 dígitos.
field-registration-number-label = Número de registro
field-company-phone-label = Número de teléfono del negocio
field-trading-name-label = Nombre que conocen los clientes
field-industry-label = Código del sector
field-industry-hint = Los 4 dígitos de tu categoría de comercio, como 5651 para tiendas de ropa.
field-product-description-label = ¿Qué vendes?
field-product-description-hint = Una o dos frases: qué es, quién lo compra y cuándo cobras.
field-website-label = Sitio web
field-website-hint = Por ejemplo, www.example.com. También sirve un perfil en una red social.

field-statement-descriptor-label = Nombre en los extractos de tarjeta
field-statement-descriptor-hint = De 5 a 22 letras y dígitos. Usa el nombre que conocen tus clientes para que reconozcan el pago.
field-support-phone-label = Número de teléfono para clientes
field-support-email-label = Correo electrónico para clientes
field-support-url-label = Página de ayuda para clientes

field-answer-label = Tu respuesta
field-answer-hint = Al menos 20 caracteres.
field-unknown-label = Datos de «{ $path }»
field-unknown-hint = Todavía no tenemos un formulario propio para esto. Cuéntanos lo que sepas.
