## The palette

palette-open = Buscar pacientes, órdenes…
palette-key = Ctrl K
palette-title = Búsqueda y órdenes
palette-hint = Un nombre, una orden o: reservar ramirez mañana 10 video 20
palette-hint-pinned = Cuándo, cómo, por qué: mañana 10 video 20 tos
palette-list = Lo que puede ser
palette-none = No hay nada así. Pruebe con menos letras.
palette-count = { $count ->
    [0] Nada encontrado
    [one] { $count } opción
   *[other] { $count } opciones
}
palette-verb = reservar
palette-patient = paciente
palette-reason = motivo
palette-unclear = no se entendió, queda con el motivo
palette-unpin = Otro paciente
palette-who = { $name } ({ $born })
palette-who-open = Falta el paciente
palette-who-unknown = Nadie como «{ $words }»: elíjalo o regístrelo en el formulario
palette-free = Libre
palette-next-free = Próximo libre
palette-taken = Ocupado
palette-taken-next = Ocupado, próximo libre { $time }
palette-why-next = { $why } Próximo libre: { $time }
palette-show-day = Mostrar el { $date }
palette-foot = ↑ ↓ elegir · Intro lo toma · Esc cierra y conserva lo escrito
palette-foot-patient = Intro empieza una reserva · Ctrl Intro abre la ficha · Esc cierra y conserva lo escrito
palette-foot-book-now = Intro abre la reserva · Ctrl Intro reserva enseguida
palette-foot-missing-patient = Intro abre la reserva. Falta saber para quién es.
palette-foot-missing-day = Intro abre la reserva. No se dijeron el día y la hora.
palette-foot-missing-reason = Intro abre la reserva. Falta el motivo.
palette-foot-missing-free = Intro abre la reserva. Esta hora no se puede reservar así.
palette-foot-missing-unclear = Intro abre la reserva. No se entendió toda la línea.
command-go = Ir a { $place }
command-zoom = Tamaño: { $percent } %
command-appearance = Aspecto: { $name }
command-language = Idioma: { $name }
