SELECT events, hash FROM audit_head
