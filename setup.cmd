@echo off
rem Called by run.cmd and test.cmd with the name of a lock file: makes .venv hold what it asks for.
rem Says nothing when everything is there; progress goes to stderr, because stdout belongs to the command.
setlocal
set "here=%~dp0"
set "venv=%here%.venv"
set "python=%venv%\Scripts\python.exe"
set "log=%here%.tools\setup.log"

call :installed %1 && exit /b 0
if not exist "%here%.tools" mkdir "%here%.tools"
type nul >"%log%" || exit /b 3
call :installed requirements.txt || call :make_venv || exit /b 3

del "%venv%\requirements.txt" "%venv%\requirements-dev.txt" 2>nul
>&2 echo Fetching the Python packages in %1 (a few minutes the first time) ...
"%python%" -m pip install --require-hashes --no-deps --only-binary :all: --no-input ^
    --disable-pip-version-check --progress-bar off -r "%here%%1" >>"%log%" 2>&1 <nul
if errorlevel 1 (
    >&2 echo The Python packages could not be installed; is the network reachable? "%log%" says more.
    exit /b 3
)
copy /y "%here%requirements.txt" "%venv%\" >nul
if not "%1"=="requirements.txt" copy /y "%here%%1" "%venv%\" >nul
exit /b 0

rem The copy in .venv is written last, so a broken-off installation does not count.
:installed
if not exist "%python%" exit /b 1
if not exist "%venv%\%1" exit /b 1
fc /b "%here%%1" "%venv%\%1" >nul 2>nul
exit /b %errorlevel%

:make_venv
set "base="
for %%p in ("py -3" "python" "python3") do if not defined base call :try %%p
if not defined base (
    >&2 echo Countersign needs Python 3.11 or newer. Please install it from the Microsoft Store or with: winget install Python.Python.3.13
    exit /b 1
)
>&2 echo Setting up Countersign in "%venv%" ...
%base% -m venv --clear "%venv%" >>"%log%" 2>&1 <nul && exit /b 0
>&2 echo Python could not make "%venv%"; "%log%" says why.
exit /b 1

:try
%~1 -c "import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && set "base=%~1"
exit /b 0
