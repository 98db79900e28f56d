# The pages where an owner photographs a document or chooses a file, and what lists say of it.

document-name-identity = Documento de identidad con foto
document-name-identity-of = Documento de identidad con foto de { $person }
document-name-address = Comprobante de tu domicilio
document-name-address-of = Comprobante del domicilio de { $person }
document-name-company = Documento que demuestra que tu empresa existe
document-name-of = { $document }: { $person }

document-front-and-back = Parte delantera y trasera
document-front-only = Parte delantera
document-photos = { $count ->
    [one] { $count } foto
   *[other] { $count } fotos
}
document-files = { $count ->
    [one] { $count } archivo
   *[other] { $count } archivos
}
document-beside = { $answer } ({ $files })

document-choose-title = ¿Qué documento tienes?
document-kind-passport = Pasaporte
document-kind-passport-hint = Una foto: la página con tu retrato.
document-kind-card = Documento de identidad o licencia de conducir
document-kind-card-hint = Dos fotos: una de cada lado.

document-title-passport-front = Página del pasaporte con tu foto
document-title-card-front = Parte delantera de tu documento
document-title-card-back = Parte trasera de tu documento
document-title-paper-front = Parte delantera del documento
document-title-paper-back = Parte trasera del documento
document-title-files-file = Añade un documento

document-hint-photo = Haz la foto en color y de modo que se vean las cuatro esquinas del documento.
document-hint-glare = Comprueba que no haya reflejos de luz y que se lean todas las palabras.
document-hint-pages = Muestra todas las páginas, en color y de forma que se lean todas las palabras.
document-hint-type-photo = Usa un archivo JPG o PNG de 10 MB como máximo.
document-hint-type-pdf = Usa un archivo PDF, JPG o PNG de 10 MB como máximo.

document-label-photo = Foto
document-label-file = Archivo
document-camera = Hacer una foto ahora
document-send = Continuar
document-sending = Enviando. Tarda un minuto como máximo.

document-problem-missing = No ha llegado nada. Elige el archivo otra vez.
document-problem-empty = Este archivo está vacío. Elige otro.
document-problem-too-large = Este archivo ocupa más de 10 MB. Elige uno más pequeño.
document-problem-wrong-type = Este archivo no es JPG, PNG ni PDF. Elige otro o haz una foto.
document-problem-no-pdf = Elige una foto, no un PDF.
document-problem-unreadable = Este archivo está dañado. Elige otro o haz la foto de nuevo.
document-problem-too-many-pixels = Esta imagen es demasiado grande. Cada lado puede tener hasta 8000 píxeles.
document-problem-too-few-pixels = Esta imagen es demasiado pequeña y no se puede leer. Haz otra foto más de cerca.
document-problem-locked = Este PDF pide una contraseña. Guárdalo sin contraseña y elígelo otra vez.

document-check-title = ¿Usar esta foto?
document-check-title-file = ¿Usar este archivo?
document-check-alt = La foto que enviaste
document-check-hint = Comprueba que se vean las cuatro esquinas y que se lean todas las palabras.
document-check-open = Abrir el archivo que enviaste
document-use-photo = Usar esta foto
document-use-file = Usar este archivo
document-another = Elegir otra foto u otro archivo

document-overview-title = Lo que has añadido
document-given-passport-front = Página del pasaporte con tu foto
document-given-card-front = Parte delantera de tu documento
document-given-paper-front = Parte delantera del documento
document-given-back = Parte trasera
document-given-file = Documento { $number }
document-which = { $document }
document-change = Cambiar
document-remove = Quitar
document-add-back = Añadir la parte trasera
document-add-file = Añadir otro documento
document-continue = Continuar

document-beside-hint = Puedes añadir fotos o documentos a tu respuesta.
document-beside-button = Guardar y añadir un documento

document-test-title = Cuenta de prueba
document-test-intro = Usa un documento que da el resultado al momento.
document-test-success = Usar uno que se acepta
document-test-failure = Usar uno que se rechaza
