# The list of what is due. Each line is a task: what, why, by when, what happens otherwise.

tasks-title = Che cosa ti chiediamo
tasks-intro = { $count ->
    [one] Hai { $count } richiesta di { $platform } da completare. Ci vogliono circa 5 minuti e puoi fermarti e tornare con lo stesso link.
   *[other] Hai { $count } richieste di { $platform } da completare. Ci vogliono circa 5 minuti e puoi fermarti e tornare con lo stesso link.
}
tasks-start = Inizia
tasks-continue = Continua
tasks-review = Controlla e invia
urgency-risk-review = Domande a cui rispondere per prime
urgency-past-due = In ritardo
urgency-current = Da fare ora
urgency-future = Più avanti
why-past-due = Il termine è passato. Gli incassi o i bonifici a tuo favore potrebbero restare sospesi finché non lo fai.
why-current = Da fare entro questa data: { $date }. Dopo, i bonifici a tuo favore potrebbero essere sospesi.
why-current-undated = I bonifici a tuo favore potrebbero essere sospesi se non lo fai.
why-future = Servirà a partire da questa data: { $date }. Puoi farlo già ora.
why-future-undated = Servirà più avanti. Puoi farlo già ora.
why-risk-review = { $platform } aspetta la tua risposta per decidere sul tuo account.
why-risk-review-dated = { $platform } aspetta la tua risposta per decidere sul tuo account. Rispondi entro questa data: { $date }.
state-outstanding = Da fare
state-ready = Pronto per l'invio
state-pending = In esame
state-done = Fatto
state-error = Da rivedere
