# Prints "passed failed skipped absent" from the output of cargo test.
#
# A test that another one starts in a process of its own is ignored with a reason that begins with "run by"; it
# is not skipped. A test that finds it cannot run here prints a line that begins with SKIPPED. "Absent" are those
# for want of other programs' files, which are not part of this repository.
/^test result: / { passed += $4; failed += $6 }
/^test .* \.\.\. ignored/ && !/ignored, run by / { skipped++ }
/^SKIPPED/ && !/LAMPLIGHT_SHARED_DATA/ { skipped++ }
/^SKIPPED.*LAMPLIGHT_SHARED_DATA/ { absent++ }
END { print passed + 0, failed + 0, skipped + 0, absent + 0 }
