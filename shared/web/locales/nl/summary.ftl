# The summary: every section with what stands in it, and the button that sends it.

summary-page-title-ready = Controleer uw antwoorden en verstuur ze
summary-page-title-open = Er ontbreken nog antwoorden
summary-page-title-pending = Uw antwoorden worden gecontroleerd
summary-page-title-done = U hoeft niets te doen
summary-intro-ready = Lees uw antwoorden door. { $platform } krijgt ze pas als u ze verstuurt.
summary-intro-open = Vul in wat is gemarkeerd. De rest kunt u al versturen.
summary-intro-pending = { $platform } heeft uw antwoorden en controleert ze. Als er iets ontbreekt, laat { $platform } het u weten.
summary-intro-done = { $platform } heeft voorlopig alles. U kunt uw gegevens hier nog wijzigen.
summary-button = Antwoorden versturen
summary-edit = Wijzigen
summary-edit-what = { $section }
summary-fill = Invullen
summary-empty = Niet ingevuld
summary-last = Laatst verstuurd op { $date }, kenmerk { $reference }.
summary-error-nothing = Er is niets nieuws om te versturen. Vul eerst iets in of wijzig iets.
summary-error-changed = Er is net iets veranderd in uw account. Controleer uw antwoorden opnieuw en verstuur ze dan.
