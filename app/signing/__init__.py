"""What makes a signature mean something: the fingerprint of what is signed."""
