# The people behind a company: who owns, directs and runs it.

people-title = ¿Quién está detrás de tu negocio?
people-intro = { $platform } debe conocer a todas las personas que tienen el 25 % o más del negocio, y a quienes lo administran o lo dirigen.
section-people-title = Personas
section-people-name = Personas
section-people-intro = Personas
people-representative = Responde por esta cuenta
people-role-owner = Propietario o propietaria
people-role-director = Administración o consejo
people-role-executive = Parte de la dirección
people-nameless = Una persona sin nombre
people-change = Cambiar
people-remove = Quitar
people-which = { $person }
people-add = Añadir a una persona
people-done-title = ¿Están todas las personas?
people-done = Están todas
people-none-owner = Nadie tiene el 25 % o más del negocio
people-none-director = El negocio no tiene administradores ni consejo
people-none-executive = Nadie más dirige el negocio

people-add-title = ¿Qué papel tiene esta persona en tu negocio?
people-add-hint = Marca todo lo que corresponda. El nombre y los demás datos se escriben en la página siguiente.
people-is-owner = Es propietaria o propietario, con el 25 % o más del negocio
people-is-director = Es administradora, administrador o miembro del consejo
people-is-executive = Es parte de la dirección del negocio
people-add-button = Continuar

people-remove-title = ¿Quieres quitar a esta persona?
people-remove-what = { $person } saldrá de la lista cuando envíes tus datos y { $platform } los haya revisado.
people-remove-button = Quitar

people-error-no-role = Marca qué papel tiene esta persona en tu negocio
people-error-too-many = Ya hay tantas personas como puede tener una cuenta. Primero quita a una
people-error-nobody-owner = Añade al menos a una persona propietaria o marca que nadie tiene el 25 % o más
people-error-nobody-director = Añade al menos a un administrador o miembro del consejo, o marca que el negocio no tiene
people-error-nobody-executive = Añade al menos a una persona que dirija el negocio o marca que nadie más lo dirige
people-error-incomplete = Faltan datos de una persona. Elige «Cambiar» junto al nombre
