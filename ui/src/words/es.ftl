# Las palabras de la ventana. Los botones dicen qué pasa; los errores dicen qué hacer.

-product = Lamplight

## Everywhere

product = { -product }
try-again = Intentar de nuevo
field-optional = (opcional)
list-empty = No hay coincidencias. Pruebe con menos letras.
close = Cerrar
cancel = Cancelar
back = Atrás
language-en = English
language-es = Español

## What went wrong, by the code of the core. Each has an advice: what to do now.

error-reference = Referencia para soporte: { $reference }.

error-invalid-input = Algo en este formulario no se puede usar.
error-invalid-input-advice = Revise el campo marcado. Todavía no se guardó nada.
error-not-set-up = No hay ninguna clínica configurada en este equipo.
error-not-set-up-advice = Inicie de nuevo para configurar una.
error-already-set-up = Ya hay una clínica configurada en este equipo.
error-already-set-up-advice = No se cambió nada. Salga e inicie de nuevo para entrar.
error-wrong-credentials = El usuario, la contraseña o el código no coinciden.
error-wrong-credentials-advice = Revise los tres. El código cambia cada 30 segundos; use el más reciente.
error-too-many-attempts = Demasiados intentos. El acceso queda cerrado 15 minutos.
error-too-many-attempts-advice = Espere un cuarto de hora e inténtelo de nuevo. Los datos están a salvo y no se cambió nada.
error-wrong-words = Estas no son las palabras de recuperación de esta clínica.
error-wrong-words-advice = Compárelas con la hoja impresa, palabra por palabra.
error-wrong-code = Este código no coincide.
error-wrong-code-advice = Cada código vale una sola vez: espere al siguiente. Si también falla, compruebe que los relojes de este equipo y del teléfono estén en hora.
error-signed-out = No hay ninguna sesión abierta.
error-signed-out-advice = Entre de nuevo. Sus borradores se conservan.
error-not-permitted = Sus funciones no lo permiten.
error-not-permitted-advice = Consulte al propietario de la clínica. No se cambió nada.
error-not-found = Esto no está aquí.
error-not-found-advice = Puede que haya cambiado entretanto. Vuelva atrás y mire de nuevo.
error-keyring-unavailable = No se puede acceder al llavero de este equipo.
error-keyring-unavailable-advice = Desbloquee el llavero del equipo (suele abrirse al iniciar sesión en el equipo) e inténtelo de nuevo. No se cambió nada.
error-keyring-entry-lost = El llavero de este equipo ya no tiene la clave de esta clínica.
error-keyring-entry-lost-advice = Las 24 palabras de recuperación abren la clínica de nuevo. Los datos están a salvo y no se cambió nada.
error-database-unreadable = La base de datos de esta clínica no se abre.
error-database-unreadable-advice = Puede estar dañada o ser de otra instalación. No la borre: se dejó como está. Restaure una copia de seguridad o pida ayuda.
error-database-damaged = Una parte de la base de datos está dañada.
error-database-damaged-advice = Se dejó como está y no se cambió nada. Restaure una copia de seguridad o pida ayuda antes de seguir.
error-database-newer = La base de datos se escribió con una versión más nueva de { -product }.
error-database-newer-advice = Instale esa versión o una posterior en este equipo. Los datos están a salvo y no se cambió nada.
error-already-running = { -product } ya está abierto con estos datos.
error-already-running-advice = Use la ventana abierta, o ciérrela e inténtelo de nuevo. No se cambió nada.
error-disk-full = El disco está lleno. No se guardó nada.
error-disk-full-advice = Libere espacio en el disco e inténtelo de nuevo. Lo guardado antes está a salvo y lo que escribió sigue aquí.
error-read-only = No se puede escribir en la carpeta de los datos.
error-read-only-advice = Compruebe que el disco no esté protegido contra escritura y que la carpeta sea suya. No se cambió nada.
error-no-viewer = No se abrió ningún programa para archivos PDF.
error-no-viewer-advice = La hoja está guardada: ábrala desde la carpeta que se muestra aquí.
error-key-file-damaged = El archivo de claves falta o está dañado.
error-key-file-damaged-advice = Los datos se dejaron como están. Restaure keys.json de una copia de seguridad o pida ayuda; no borre nada.
error-first-sign-in = Esta es una contraseña inicial.
error-first-sign-in-advice = Elija «Tengo una contraseña inicial» para fijar su propia contraseña y su segundo factor.
error-first-sign-in-done = Esta persona ya tiene contraseña y segundo factor propios.
error-first-sign-in-done-advice = Vuelva e inicie sesión con ellos. Si se perdieron, pida a un administrador una nueva contraseña inicial.
error-sealed-elsewhere = La clave de lo que está sellado de este paciente no está en este equipo.
error-sealed-elsewhere-advice = Abra la ficha en el equipo donde se introdujo. No se ha cambiado nada.
error-internal = Algo falló en { -product }.
error-internal-advice = Inténtelo de nuevo. Si se repite, pida ayuda. Lo guardado antes está a salvo.

## Preferences of the window

preferences-title = Pantalla e idioma
preferences-appearance = Apariencia
preferences-language = Idioma
appearance-system = Como el equipo
appearance-light = Claro
appearance-dark = Oscuro
appearance-contrast = Alto contraste

## Frame

rail-title = Lugares
place-schedule = Agenda
place-patients = Pacientes
place-settings = Ajustes
rail-key = Tecla: { $key }
window-title = { $place } · { $organisation }
person-menu = { $name }: pantalla, idioma, salir
sign-out = Cerrar sesión
role-owner = Propietario
role-clinic-admin = Administrador de la clínica
role-provider = Profesional
role-nurse = Enfermería
role-front-desk = Recepción
role-compliance = Cumplimiento
role-viewer = Lectura

## Status strip

status-title = Estado
status-stand-alone = Solo en este equipo
status-saved = Todo guardado
status-failed = Hay texto aún sin guardar; se intenta de nuevo
status-saving = Guardando…
status-last-saved = Último guardado { $at }
status-never-saved = Nada nuevo desde que se abrió la clínica
status-behind-lock = Todo lo guardado aquí está a salvo tras el bloqueo
status-clock = El reloj de este equipo se atrasó. Revise la fecha y la hora; las anotaciones conservan su orden.
status-unknown = No se sabe si todo está guardado: { $why }
