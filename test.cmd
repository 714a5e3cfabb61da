@echo off
rem Runs every check, or "test PATH -k NAME ..." pytest alone. Sets itself up where that is still to be done.
setlocal
call "%~dp0setup.cmd" requirements-dev.txt || exit /b 3
cd /d "%~dp0"
set "PYTHONUTF8=1"
".venv\Scripts\python.exe" -m tests.checks %*
exit /b %errorlevel%
