# E-mails that remind an owner of a link, and the page where an owner ends such messages.

reminder-subject = { $platform } heeft uiterlijk { $date } uw gegevens nodig
reminder-subject-undated = { $platform } heeft uw gegevens nodig
reminder-request = { $platform } moet een paar gegevens van uw bedrijf controleren. Geef ze uiterlijk { $date }.
reminder-request-undated = { $platform } moet een paar gegevens van uw bedrijf controleren.
reminder-consequence = Als ze ontbreken, kunnen uw uitbetalingen van { $platform } worden gepauzeerd.
reminder-button = Uw gegevens invullen
reminder-duration = De link is alleen voor u. U kunt hem zo vaak gebruiken als u wilt.
reminder-stop = Deze berichten van { $platform } stoppen
reminder-stop-here = Berichten over deze link stoppen
reminder-stop-title = Berichten van { $platform } stoppen?
reminder-stop-body = U krijgt dan geen sms-berichten of e-mails meer die om uw gegevens vragen. Wat { $platform } nodig heeft, blijft nodig, en uw link blijft werken.
reminder-stop-button = Berichten stoppen
reminder-stopped-title = De berichten zijn gestopt
reminder-stopped-body = U krijgt geen berichten meer die om uw gegevens vragen. Wilt u ze weer krijgen? Vraag het dan aan { $platform }.
