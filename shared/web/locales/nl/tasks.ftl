# The list of what is due.

tasks-title = Wat we van u nodig hebben
tasks-intro = { $count ->
    [one] { $platform } heeft { $count } ding van u nodig. Dat kost ongeveer 5 minuten. U kunt stoppen en met dezelfde link terugkomen.
   *[other] { $platform } heeft { $count } dingen van u nodig. Dat kost ongeveer 5 minuten. U kunt stoppen en met dezelfde link terugkomen.
}
tasks-start = Beginnen
tasks-continue = Doorgaan
tasks-review = Controleren en versturen
urgency-risk-review = Beantwoord deze vragen eerst
urgency-past-due = Te laat
urgency-current = Nu nodig
urgency-future = Binnenkort nodig
why-past-due = Dit is te laat. Betalingen of uitbetalingen kunnen gepauzeerd zijn tot dit klaar is.
why-current = Na { $date } kunnen uitbetalingen worden gepauzeerd.
why-current-undated = Uitbetalingen kunnen worden gepauzeerd als dit niet gebeurt.
why-future = Nodig vanaf { $date }. U kunt het nu al doen.
why-future-undated = Dit is later nodig. U kunt het nu al doen.
why-risk-review = { $platform } wacht op uw antwoord om over uw account te beslissen.
why-risk-review-dated = { $platform } heeft uw antwoord uiterlijk { $date } nodig om over uw account te beslissen.
state-outstanding = Nog te doen
state-ready = Klaar om te versturen
state-pending = Wordt gecontroleerd
state-done = Klaar
state-error = Kijk hier nog eens naar
