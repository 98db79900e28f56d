# The summary: every section with what stands in it, and the button that sends it.

summary-page-title-ready = Revisa tus respuestas y envíalas
summary-page-title-open = Faltan algunas respuestas
summary-page-title-pending = Tus respuestas están en revisión
summary-page-title-done = No tienes que hacer nada
summary-intro-ready = Lee bien tus respuestas. { $platform } las recibe cuando las envías.
summary-intro-open = Completa lo que está marcado. Ya puedes enviar lo demás.
summary-intro-pending = { $platform } tiene tus respuestas y las está revisando. Si falta algo, { $platform } te avisará.
summary-intro-done = { $platform } tiene todo lo que necesita por ahora. Aún puedes cambiar tus datos aquí.
summary-button = Enviar mis respuestas
summary-edit = Cambiar
summary-edit-what = { $section }
summary-fill = Completar
summary-empty = Sin respuesta
summary-last = Último envío: { $date }, referencia { $reference }.
summary-error-nothing = No hay nada nuevo que enviar. Primero, completa o cambia algo.
summary-error-changed = Algo ha cambiado en tu cuenta hace un momento. Revisa otra vez tus respuestas y envíalas.
