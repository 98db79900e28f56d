# The people behind a company: who owns, directs and runs it.

people-title = ¿Quién está detrás de tu negocio?
people-intro = { $platform } debe conocer a todas las personas que tienen el 25 % o más del negocio, y a quienes están en su consejo o lo dirigen.
section-people-title = Personas
section-people-name = Personas
section-people-intro = Personas
people-representative = Responde por esta cuenta
people-role-owner = Propietario o propietaria
people-role-director = Miembro del consejo
people-role-executive = Directivo o directiva
people-nameless = Una persona sin nombre
people-change = Cambiar
people-remove = Quitar
people-which = { $person }
people-add = Añadir a una persona
people-done-title = ¿Están todas las personas?
people-done = Están todas
people-none-owner = Nadie tiene el 25 % o más del negocio
people-none-director = El negocio no tiene consejo de administración
people-none-executive = Nadie más dirige el negocio

people-add-title = ¿Qué es esta persona en tu negocio?
people-add-hint = Marca todo lo que corresponda. El nombre y los demás datos se escriben en la página siguiente.
people-is-owner = Tiene el 25 % o más del negocio
people-is-director = Es miembro del consejo de administración
people-is-executive = Es parte de la dirección del negocio
people-add-button = Continuar

people-remove-title = ¿Quieres quitar a esta persona?
people-remove-what = { $person } sale de la lista cuando envías tus datos y { $platform } los ha revisado.
people-remove-button = Quitar

people-error-no-role = Marca qué es esta persona en tu negocio
people-error-too-many = Ya hay tantas personas como puede tener una cuenta. Primero quita a una
people-error-nobody-owner = Añade al menos a una persona propietaria o marca que nadie tiene el 25 % o más
people-error-nobody-director = Añade al menos a un miembro del consejo o marca que no hay ninguno
people-error-nobody-executive = Añade al menos a una persona que dirija el negocio o marca que no hay nadie más
people-error-incomplete = Faltan datos de una persona. Elige Cambiar junto al nombre
