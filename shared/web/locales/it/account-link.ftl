# What owners read whom the platform sent here from its own pages.

account-link-title = Continua con { $platform }
account-link-intro = { $platform } ha bisogno di alcuni tuoi dati. Puoi fermarti quando vuoi: quello che salvi non va perso.
account-link-button = Continua
account-link-once = Il pulsante funziona una sola volta e per 5 minuti. Dopo, ricomincia da { $platform }.

account-link-tasks = { $count ->
    [one] Hai { $count } richiesta di { $platform } da completare. Ci vogliono circa 5 minuti. Puoi fermarti quando vuoi e riprendere più tardi da { $platform }.
   *[other] Hai { $count } richieste di { $platform } da completare. Ci vogliono circa 5 minuti. Puoi fermarti quando vuoi e riprendere più tardi da { $platform }.
}
account-link-all = Vedi e modifica tutti i tuoi dati

button-return = Torna a { $platform }

onward-back-title = Stai per tornare a { $platform }
onward-back-what = Tutto quello che hai salvato resta al sicuro.
onward-back-then = Se non succede nulla, usa il pulsante.

onward-over-title = Ricomincia da { $platform }
onward-over-what = Per sicurezza, la tua visita a questa pagina è terminata. Tutto quello che hai salvato resta al sicuro.
onward-over-then = { $platform } può riportarti qui in un attimo.
onward-over-button = Vai a { $platform }

account-link-next = Il controllo richiede fino a 2 giorni lavorativi. Per questo non devi fare nulla. Se manca qualcosa, { $platform } ti avviserà.
