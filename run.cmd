@echo off
rem Opens Countersign; "run ARGS" is "countersign ARGS". Sets itself up where that is still to be done.
setlocal
call "%~dp0setup.cmd" requirements.txt || exit /b 3
set "PYTHONPATH=%~dp0"
set "PYTHONUTF8=1"
rem -P: a folder called app where the user stands is not ours
"%~dp0.venv\Scripts\python.exe" -P -m app %*
exit /b %errorlevel%
