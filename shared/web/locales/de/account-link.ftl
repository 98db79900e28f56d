# What owners read whom the platform sent here from its own pages.

account-link-title = Weiter zu { $platform }
account-link-intro = { $platform } braucht einige Angaben von Ihnen. Sie können jederzeit aufhören: Was Sie speichern, bleibt erhalten.
account-link-button = Weiter
account-link-once = Die Schaltfläche funktioniert nur einmal und nur 5 Minuten lang. Starten Sie danach neu über { $platform }.

account-link-tasks = { $count ->
    [one] { $platform } braucht zu { $count } Punkt Angaben von Ihnen. Das dauert etwa 5 Minuten. Sie können jederzeit aufhören und später über { $platform } weitermachen.
   *[other] { $platform } braucht zu { $count } Punkten Angaben von Ihnen. Das dauert etwa 5 Minuten. Sie können jederzeit aufhören und später über { $platform } weitermachen.
}
account-link-all = Alle Angaben ansehen und ändern

button-return = Zurück zu { $platform }

onward-back-title = Zurück zu { $platform }
onward-back-what = Alles, was Sie gespeichert haben, bleibt erhalten.
onward-back-then = Wenn nichts passiert, klicken Sie auf die Schaltfläche.

onward-over-title = Starten Sie neu über { $platform }
onward-over-what = Um Ihre Angaben zu schützen, haben wir Ihren Besuch hier beendet. Alles, was Sie gespeichert haben, bleibt erhalten.
onward-over-then = Über { $platform } kommen Sie gleich wieder hierher.
onward-over-button = Weiter zu { $platform }

account-link-next = Die Prüfung dauert bis zu 2 Werktage. Dafür müssen Sie nichts tun. Wenn etwas fehlt, sagt { $platform } Ihnen Bescheid.
