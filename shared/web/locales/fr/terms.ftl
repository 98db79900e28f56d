# What is accepted with a tick, kept with the time and where it came from.

field-terms-label = J’accepte les conditions fixées par { $platform } et ce qu’elles prévoient pour mes données
field-card-terms-label = J’accepte les conditions fixées par { $platform } pour les cartes
field-treasury-terms-label = J’accepte les conditions fixées par { $platform } pour les comptes où de l’argent est conservé
field-service-agreement-label = Quel contrat s’applique ?
field-ownership-declaration-label = Ce que je déclare sur les propriétaires de l’entreprise est vrai et complet
field-directorship-declaration-label = Ce que je déclare sur les membres du conseil d’administration de l’entreprise est vrai et complet
field-representative-declaration-label = J’ai le droit d’agir pour l’entreprise
terms-read = Lire les conditions fixées par { $platform } (s’ouvre dans un nouvel onglet)
summary-accepted = Accepté
problem-not-accepted = Cochez la case pour continuer
