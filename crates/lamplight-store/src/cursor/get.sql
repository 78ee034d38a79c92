SELECT epoch, number, hash FROM cursor
