## The patients place

patients-find = Buscar un paciente
patients-none-open = Busque un paciente a la izquierda, o ábralo desde una visita o desde la búsqueda (Ctrl K).

## A patient's record

record-saved = { $section }: guardado
record-edit = Editar: { $section }
record-edit-short = Editar
record-save = Guardar
record-discard = Descartar cambios
record-nothing = nada
record-photo = Foto
record-photo-of = Foto de { $name }
record-age = { $age } años
record-born = nac. { $date }
record-archived = Archivado
record-deceased = Falleció el { $date }
record-archive = Archivar paciente
record-unarchive = Sacar del archivo
record-unarchived = Sacado del archivo
record-archive-hint = Para quien ya no viene. No se borra nada y la búsqueda lo sigue encontrando.
record-unarchive-hint = Este paciente está archivado.

## Sections

record-section-identity = Nombre e identidad
record-section-contact = Contacto
record-section-language = Idioma
record-section-emergency = Contacto de emergencia
record-section-pharmacy = Farmacia preferida
record-section-insurances = Seguros
record-empty-identity = Aún no se sabe nada.
record-empty-contact = Aún sin teléfono, correo ni dirección.
record-empty-language = Sin idioma indicado.
record-empty-emergency = Aún nadie a quien llamar.
record-empty-pharmacy = Ninguna farmacia elegida.
record-empty-insurances = Ningún seguro anotado.

## Fields

record-given = Nombre
record-family = Apellidos
record-preferred-name = Nombre preferido
record-birth-date = Fecha de nacimiento
record-sex = Sexo
record-sex-unknown = Sin indicar
record-sex-female = Mujer
record-sex-male = Hombre
record-sex-intersex = Intersexual
record-gender = Género
record-gender-unknown = Sin indicar
record-gender-female = Femenino
record-gender-male = Masculino
record-gender-other = Otro
record-gender-prefer-not-to-say = Prefiere no decirlo
record-pronouns = Pronombres
record-phones = Teléfonos
record-phones-hint = Un número por línea; se llama primero al primero.
record-email = Correo electrónico
record-addresses = Dirección
record-street = Calle
record-city = Ciudad
record-state = Estado o provincia
record-postal-code = Código postal
record-country = País
record-language = Idioma preferido
record-language-unknown = Sin indicar
record-interpreter = Necesita intérprete
record-interpreter-needed = Lo necesita
record-emergency-contact = Contacto de emergencia
record-emergency-contact-name = Nombre
record-emergency-contact-name-missing = Escriba a quién hay que llamar.
record-emergency-relationship = Relación
record-emergency-phone = Teléfono
record-pharmacy = Farmacia
record-pharmacy-name = Nombre
record-pharmacy-name-missing = Escriba el nombre de la farmacia.
record-pharmacy-ncpdp = Número NCPDP
record-pharmacy-phone = Teléfono
record-ncpdp = NCPDP { $id }

## Two people in one field

record-conflict = { $field }: alguien lo cambió entretanto. ¿Qué se queda?
record-conflict-by = { $field }: lo cambió { $name }, { $at }. ¿Qué se queda?
record-theirs = Lo suyo
record-mine = Lo mío
record-keep-theirs = Dejar lo suyo
record-keep-mine = Dejar lo mío

## Visits

record-upcoming = Próximas visitas
record-upcoming-none = Ninguna visita reservada.
record-past = Visitas anteriores
record-past-none = Aún ninguna visita.
record-show-day = Ver el día
record-show-day-of = Ver el día de { $date }
record-visit-cancelled = Cancelada

## Insurances

insurance-form = Seguro
insurance-add = Añadir seguro
insurance-edit = Editar: { $insurer }
insurance-remove = Quitar seguro: { $insurer }
insurance-remove-short = Quitar
insurance-remove-sure = Asegurado { $member }. Lo anotado queda en el registro; las tarjetas se quitan con él.
insurance-removed = { $insurer }: quitado
insurance-keep = Dejar el seguro
insurance-insurer = Aseguradora
insurance-insurer-missing = Escriba la aseguradora.
insurance-member = Número de asegurado o póliza
insurance-member-missing = Escriba el número como está en la tarjeta.
insurance-group = Número de grupo
insurance-rank = Se factura
insurance-rank-primary = Primero
insurance-rank-secondary = Segundo
insurance-rank-tertiary = Tercero
insurance-valid-from = Válido desde
insurance-valid-until = Válido hasta
insurance-ends-before = El seguro acaba antes de empezar.
insurance-member-is = Asegurado { $member }
insurance-group-is = Grupo { $group }
insurance-from = desde { $date }
insurance-until = hasta { $date }
insurance-card-front = Tarjeta de { $insurer }, anverso
insurance-card-back = Tarjeta de { $insurer }, reverso

## Pictures

picture-add = Añadir imagen
picture-add-of = Añadir imagen: { $name }
picture-replace = Cambiar
picture-replace-of = Cambiar imagen: { $name }
picture-remove = Quitar
picture-remove-of = Quitar imagen: { $name }
picture-saved = Imagen guardada: { $name }
picture-removed = Imagen quitada: { $name }
picture-too-large = Este archivo ocupa más de 5 MB. Elija una imagen más pequeña.
picture-no-picture = Este archivo no es una imagen JPEG o PNG. No se ha guardado nada.
