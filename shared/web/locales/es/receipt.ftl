# The receipt: shown after sending, made to be printed or kept as a picture.

receipt-title = Hemos recibido tus respuestas
receipt-intro = { $platform } ya tiene tus respuestas. Guarda esta página o el número de referencia.
receipt-reference = Referencia
receipt-date = Fecha de envío
receipt-given = Lo que has enviado
receipt-next-title = Qué pasa ahora
receipt-next = La revisión tarda hasta 2 días hábiles. Para eso no tienes que hacer nada. Si falta algo, { $platform } te avisará, y este mismo enlace funcionará hasta el { $date }.
receipt-rest = Queda algo por hacer: todavía faltan algunas respuestas.
receipt-rest-button = Seguir con lo que falta
receipt-summary = Ver todos tus datos
receipt-print = Para guardar una copia, imprime esta página o haz una captura de pantalla.
