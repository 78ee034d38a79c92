# On paper. Read by lamplight-print too: one line each, without selectors.

## The sheet

print-title = Agenda
print-day-sheet = Hoja del día, { $date }
print-days = { $first } a { $last }
print-printed = Impreso por { $name }, { $when }
print-page = Página { $page } de { $pages }
print-time = Hora
print-patient = Paciente
print-born = Nacimiento
print-mrn = Historia
print-visit = Visita
print-reason = Motivo
print-status = Estado
print-notes = Notas
print-nothing = Sin visitas
print-count = visitas: { $count }
print-again = { $name } (continuación)
print-foot = Contiene información de salud. Destrúyala cuando ya no haga falta.
print-unprintable = □ representa una letra que no se pudo imprimir: mire la pantalla.

## Dates on paper

print-date = { $weekday }, { $day } de { $month } de { $year }
print-weekday-1 = lunes
print-weekday-2 = martes
print-weekday-3 = miércoles
print-weekday-4 = jueves
print-weekday-5 = viernes
print-weekday-6 = sábado
print-weekday-7 = domingo
print-month-1 = enero
print-month-2 = febrero
print-month-3 = marzo
print-month-4 = abril
print-month-5 = mayo
print-month-6 = junio
print-month-7 = julio
print-month-8 = agosto
print-month-9 = septiembre
print-month-10 = octubre
print-month-11 = noviembre
print-month-12 = diciembre
print-month-short-1 = ene
print-month-short-2 = feb
print-month-short-3 = mar
print-month-short-4 = abr
print-month-short-5 = may
print-month-short-6 = jun
print-month-short-7 = jul
print-month-short-8 = ago
print-month-short-9 = sep
print-month-short-10 = oct
print-month-short-11 = nov
print-month-short-12 = dic
