"""What runs Bazaar on one machine: checks, the embedded Valkey, and the supervisor of web server, worker and beat.

`python -m bazaar.services` is what `manage.py up` and `make run` start. Nothing here imports Django except
`prepare`, which runs as a process of its own: the supervisor stays small and reads no settings.
"""
