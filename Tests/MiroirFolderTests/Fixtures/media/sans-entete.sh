echo bonjour
