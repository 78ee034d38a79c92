# Primera vez, entrada, bloqueo.

## Signing in

user-name = Usuario
user-name-missing = Escriba su usuario.
password = Contraseña
password-again = Contraseña, otra vez
password-needed = Escriba su contraseña.
password-show = Mostrar
password-hide = Ocultar
password-caps-lock = Bloq Mayús está activado.
password-hint = Al menos { $least } caracteres. Unas palabras juntas son fáciles de recordar.
password-missing =
    { $missing ->
        [one] Falta un carácter.
       *[other] Faltan { $missing } caracteres.
    }
password-too-short = Use al menos { $least } caracteres.
password-is-user-name = La contraseña es igual que el usuario. Elija otra.
password-differs = Las dos contraseñas no son iguales. Escriba de nuevo la segunda.
password-strength-fair = Se puede usar; más larga es mejor.
password-strength-good = Buena.
password-strength-strong = Fuerte.
code = Código
code-hint = Seis cifras de su aplicación de autenticación.
code-missing = Escriba las seis cifras.
code-wrong = Este código no coincide. Espere al siguiente y compruebe que los relojes de este equipo y del teléfono estén en hora.

sign-in-title = Entrar
sign-in-lead = La clínica de este equipo está cerrada. Al entrar se abre.
sign-in = Entrar
sign-in-opening = Abriendo la clínica…
sign-in-with-words = Usar las palabras de recuperación
demo-title = Esta es una clínica de demostración
demo-fill-in = Rellenar

recovery-title = Abrir con las palabras de recuperación
recovery-reason = Si se perdió la contraseña, el teléfono o el llavero de este equipo, las 24 palabras abren la clínica. Usted elige una contraseña nueva y recibe un segundo factor nuevo. Los datos quedan como están.
recovery-words = Palabras de recuperación
recovery-words-count = { $count } de { $all } palabras, en el orden de la hoja.
recovery-words-missing = Escriba las 24 palabras. Ahora hay { $count }.
recovery-words-wrong = Estas palabras no abren esta clínica. Compare cada una con la hoja; no se cambió nada.
recovery-user-unknown = Nadie con este usuario trabaja en esta clínica.
recovery-new-password = Contraseña nueva
recovery-password-refused = Elija otra contraseña: más larga y distinta del usuario.
recovery-open = Abrir la clínica
recovery-opening = Abriendo…
recovery-factor-title = Un segundo factor nuevo
recovery-factor-reason = La contraseña es nueva y esto también: los códigos de la cuenta que tiene ahora su aplicación ya no valen. Sustitúyala por esta.
recovery-done = Las palabras eran correctas y la contraseña nueva ya vale.
recovery-done-next = Entre con ella y con un código de su aplicación de autenticación.

## First run

first-run-title = Configurar una clínica en este equipo
first-run-next = Siguiente
first-run-step-clinic = La clínica
first-run-step-clinic-reason = Su nombre está en cada pantalla y su reloj rige la agenda.
first-run-step-owner = Usted
first-run-step-owner-reason = El acceso del propietario, con un segundo factor.
first-run-step-words = Palabras de recuperación
first-run-step-words-reason = Abren la clínica cuando todo lo demás se perdió.

first-run-clinic-title = Su clínica
first-run-clinic-reason = Todo se guarda, cifrado, en este equipo. No hace falta ni cuenta ni conexión.
first-run-clinic-name = Nombre de la clínica
first-run-clinic-name-missing = Dé un nombre a la clínica.
first-run-clinic-name-refused = Use un nombre de hasta 200 caracteres corrientes.
first-run-zone = Zona horaria
first-run-zone-hint = Las citas se leen en este reloj, también si el equipo viaja. Escriba parte de una ciudad.
first-run-zone-missing = Elija una zona horaria de la lista.
first-run-zone-refused = Esta zona horaria no se conoce. Elija otra de la lista.
first-run-demo-reason = ¿Solo quiere mirar? Una clínica de demostración tiene pacientes y un día completo.
first-run-demo-open = Abrir una clínica de demostración
first-run-demo-opening = Creando la clínica de demostración…

first-run-owner-title = Usted, el propietario
first-run-owner-reason = Cada anotación lleva el nombre de quien la hizo. El propietario administra la clínica y puede añadir a otros.
first-run-given = Nombre
first-run-given-missing = Escriba su nombre.
first-run-given-refused = Use un nombre de hasta 100 caracteres corrientes.
first-run-family = Apellidos
first-run-family-missing = Escriba sus apellidos.
first-run-family-refused = Use apellidos de hasta 100 caracteres corrientes.
first-run-user-name-hint = Lo que escribe para entrar, como sus iniciales.
first-run-user-name-missing = Elija un usuario.
first-run-user-name-refused = Use hasta 64 caracteres corrientes.
first-run-password-refused = Elija otra contraseña: más larga y distinta del usuario.
first-run-also = Qué hace usted en la clínica
first-run-also-refused = Revise qué hace usted en la clínica.
first-run-sees-patients = Atiendo pacientes
first-run-sees-patients-refused = Revise si atiende pacientes.
first-run-owner-degree = Título
first-run-owner-degree-hint = Como MD o NP; va después de su nombre.
first-run-title-refused = Use hasta 40 caracteres corrientes.
first-run-front-desk = También trabajo en recepción
first-run-front-desk-hint = Le permite registrar pacientes.
first-run-making-keys = Creando las claves…
first-run-new-keys = Ya se crearon claves para lo que escribió antes. Si cambia algo aquí, una imagen y unas palabras nuevas las sustituyen: escanee e imprima otra vez.

first-run-factor-title = Un segundo factor
first-run-factor-reason = Una contraseña se puede ver o adivinar. Con un código de su teléfono, ella sola no abre nada.
first-run-factor-picture = Imagen para la aplicación de autenticación; lo mismo está abajo como texto
first-run-factor-how-1 = Abra una aplicación de autenticación en su teléfono.
first-run-factor-how-2 = Añada una cuenta escaneando esta imagen.
first-run-factor-how-3 = Si el teléfono no puede escanear, escriba esto:
first-run-factor-secret = Secreto para la aplicación de autenticación
first-run-factor-done = La aplicación muestra un código

first-run-words-title = { $count } palabras de recuperación
first-run-words-reason = Si se pierde la contraseña, el teléfono o el llavero de este equipo, solo estas palabras abren la clínica. Nadie más las tiene y se muestran solo esta vez.
first-run-words-print = Imprimir las palabras
first-run-words-kept = Tengo las palabras
first-run-words-keep = Imprímalas o anótelas, con sus números. Guarde la hoja lejos de este equipo, bajo llave como un talonario de recetas.
recovery-sheet-title = Palabras de recuperación de { $clinic }
recovery-sheet-use = Estas palabras abren la clínica cuando se perdió la contraseña o el llavero del equipo. Elija «Usar las palabras de recuperación» en la pantalla de entrada de { -product }.
recovery-sheet-keep = Guarde esta hoja bajo llave y lejos del equipo. Quien la tenga junto con el equipo puede leerlo todo.

first-run-ask-title = Una comprobación antes de abrir
first-run-ask-reason = Unas palabras de su hoja y un código de la aplicación, para que ambas cosas funcionen con seguridad. Después las palabras no se muestran más.
first-run-ask-word = Palabra { $number }
first-run-ask-missing = Escriba todas las palabras que se piden.
first-run-ask-wrong = No son las palabras de estos números. Mire la hoja, o vuelva atrás para verlas de nuevo.
first-run-ask-back = Ver las palabras de nuevo
first-run-finish = Abrir la clínica
first-run-finishing = Creando la clínica…

## Lock

lock = Bloquear
lock-key = Ctrl L
lock-title = Bloqueado
lock-who = { $name } ({ $user }) tiene la sesión abierta aquí.
lock-drafts =
    { $count ->
        [one] ✓ Un borrador sin guardar está a salvo.
       *[other] ✓ { $count } borradores sin guardar están a salvo.
    }
lock-demo = Clínica de demostración: { $password }
lock-wrong-password = No es la contraseña de la persona con la sesión bloqueada.
lock-unlock = Desbloquear
lock-opening = Abriendo…
lock-someone-else = Otra persona

## Primer inicio de sesión y contraseña propia

sign-in-with-starting = Tengo una contraseña inicial
first-sign-in-title = Su primer inicio de sesión
first-sign-in-reason = Un administrador le dio un nombre de usuario y una contraseña inicial. Usted elige su propia contraseña y configura un segundo factor; entonces la inicial queda sin valor.
first-sign-in-own-title = Una contraseña propia
first-sign-in-own-reason = Solo usted la conoce. Con un código del teléfono abre la clínica desde ahora.
starting-password-hint = Cuatro grupos de letras y cifras, con los guiones.
starting-missing = Escriba la contraseña inicial.
starting-not-own = Elija otra distinta de la inicial.
me-lead = { $name }, que inicia sesión como { $user }.
password-change = Cambiar contraseña
password-current = Contraseña actual
password-same = Elija otra distinta de la anterior.
password-is-changed = Su contraseña se ha cambiado. El segundo factor sigue igual.
