# The people behind a company: who owns, directs and runs it.

people-title = Quem está por trás da sua empresa?
people-intro = { $platform } precisa conhecer todas as pessoas que têm 25% ou mais da empresa, e quem está no conselho ou dirige a empresa.
section-people-title = Pessoas
section-people-name = Pessoas
section-people-intro = Pessoas
people-representative = Responde por esta conta
people-role-owner = Sócio ou sócia
people-role-director = Membro do conselho
people-role-executive = Faz parte da direção
people-nameless = Uma pessoa sem nome
people-change = Alterar
people-remove = Remover
people-which = { $person }
people-add = Incluir uma pessoa
people-done-title = Todas as pessoas estão aqui?
people-done = Todas estão aqui
people-none-owner = Ninguém tem 25% ou mais da empresa
people-none-director = A empresa não tem conselho de administração
people-none-executive = Mais ninguém dirige a empresa

people-add-title = Qual é o papel desta pessoa na sua empresa?
people-add-hint = Marque tudo o que se aplica. O nome e os outros dados ficam para a próxima página.
people-is-owner = É sócio ou sócia, com 25% ou mais da empresa
people-is-director = É membro do conselho de administração
people-is-executive = Faz parte da direção da empresa
people-add-button = Continuar

people-remove-title = Quer remover esta pessoa?
people-remove-what = { $person } sai da lista depois que você enviar seus dados e { $platform } fizer a análise.
people-remove-button = Remover

people-error-no-role = Marque o papel desta pessoa na sua empresa
people-error-too-many = Já há tantas pessoas quanto uma conta pode ter. Remova uma primeiro
people-error-nobody-owner = Inclua pelo menos um sócio ou uma sócia, ou marque que ninguém tem 25% ou mais
people-error-nobody-director = Inclua pelo menos um membro do conselho, ou marque que a empresa não tem conselho
people-error-nobody-executive = Inclua pelo menos uma pessoa que dirija a empresa, ou marque que mais ninguém dirige a empresa
people-error-incomplete = Faltam dados de uma pessoa. Escolha “Alterar” ao lado do nome
