## Why the core said no, by the code of the refusal

refusal-actor-unknown = Su cuenta no está activa en esta organización. Consulte al propietario de la clínica.
refusal-not-permitted = Sus funciones no lo permiten. Consulte al propietario de la clínica.
refusal-not-on-this-workstation = Lo que hace falta no se guarda en este equipo.
refusal-already-set-up = Este equipo ya tiene una clínica.
refusal-clinic-unknown = Esta clínica ya no está aquí.
refusal-provider-unknown = Este profesional no tiene agenda en esta clínica. Elija otro.
refusal-provider-inactive = Este profesional ya no acepta citas. Elija otro.
refusal-patient-unknown = Este paciente ya no está aquí. Busque de nuevo.
refusal-appointment-unknown = Esta cita ya no está aquí. Mire el día de nuevo.
refusal-birth-date-in-future = La fecha de nacimiento está en el futuro. Revise el año.
refusal-registered-already = Ya hay alguien registrado con este nombre y esta fecha de nacimiento. Indique si es la misma persona.
refusal-mrn-taken = El siguiente número de historia ya está en uso. Inténtelo de nuevo.
refusal-start-not-on-minute = Una cita empieza en un minuto entero. Corrija la hora.
refusal-slot-taken = Esta hora está ocupada.
refusal-moved-meanwhile = La cita se movió entretanto. No se sobrescribió nada.
refusal-already-cancelled = La cita ya está cancelada.
refusal-not-available = No se puede reservar con este profesional a esta hora.
refusal-resource-taken = Una sala o un equipo que esta visita necesita está ocupado.
refusal-step-not-possible = Desde donde está la cita, esto no se puede hacer.
refusal-not-its-day = La llegada se registra el día de la cita. Mueva la cita a hoy o reserve otra.
refusal-before-its-start = Que no acudió se anota cuando ha llegado la hora de la cita.
refusal-changed-meanwhile = Alguien lo cambió mientras tanto. No se sobrescribió nada: vuelva a mirarlo.
refusal-visit-type-unknown = Este tipo de visita ya no está aquí. Elija otro.
refusal-visit-type-retired = Este tipo de visita ya no se ofrece. Elija otro.
refusal-resource-unknown = Esta sala o equipo ya no está aquí. Elija otro.
refusal-resource-retired = Esta sala o equipo ya no se usa. Elija otro.
refusal-time-off-unknown = Esta ausencia ya se había retirado.
refusal-time-off-ends-before-it-begins = La ausencia termina antes de empezar. Corrija las fechas.
refusal-day-already-closed = La clínica ya está cerrada ese día.
refusal-day-not-closed = La clínica no está cerrada ese día.
refusal-hours-overlap = Dos tramos de horario se solapan. Corrija uno de ellos.
refusal-validity-ends-before-it-begins = Este horario termina antes de empezar a valer. Corrija las fechas.
refusal-user-unknown = Esta persona ya no está aquí. Mire la lista de nuevo.
refusal-user-name-taken = Alguien tiene ya este nombre de usuario. Elija otro.
refusal-roles-missing = Marque al menos una función.
refusal-only-owner-names-admins = Solo un propietario nombra, cambia o da de baja a propietarios y administradores. Consulte a uno de ellos.
refusal-last-owner = La clínica se quedaría sin propietario. Nombre antes a otro.
refusal-own-account = Nadie se da de baja a sí mismo. Pídalo a otro administrador.
refusal-patient-changed-meanwhile = Alguien ha cambiado este paciente entretanto. No se ha sobrescrito nada: mírelo de nuevo.
refusal-patient-field-unusable = Lo escrito en un campo no se puede guardar. Revise el correo, los teléfonos, las fechas y los números.
refusal-insurance-unknown = Este seguro se ha quitado entretanto. Mire la ficha de nuevo.
refusal-series-without-end = Una serie necesita un final: un número de citas o un último día.
refusal-series-too-long = Una serie tiene como máximo { $most } citas. Elija menos, o un último día anterior.
refusal-series-empty = No queda ninguna cita de la serie. Elija otros días o un final posterior.
refusal-series-overlaps-itself = Dos citas de la serie coincidirían. Elija otros días u horas.
refusal-series-not-free = Algunas fechas de la serie se ocuparon entretanto. Revíselas; no se reservó nada.
refusal-not-in-series = Esta cita no es de la serie. Mírela de nuevo.

## Drafts

draft-saving = Guardando…
draft-saved = Guardado aquí
draft-saved-at = Guardado en este equipo a las { $time }
draft-failed = Aún sin guardar: { $why }
