@echo off
rem Starts Onbam from the tree this file stands in, with the first Java 25 or newer that is found:
rem %ONBAM_JAVA%, %JAVA_HOME%, PATH, the registry, Program Files.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..\lib") do set "LIB=%%~fI"
set "JAVA="

if defined ONBAM_JAVA call :try "%ONBAM_JAVA%"
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
for /f "delims=" %%J in ('where java.exe 2^>nul') do call :try "%%J"
for %%K in ("HKLM\SOFTWARE\JavaSoft\JDK" "HKLM\SOFTWARE\Eclipse Adoptium" "HKCU\SOFTWARE\Eclipse Adoptium" "HKLM\SOFTWARE\Microsoft\JDK" "HKLM\SOFTWARE\Azul Systems\Zulu") do call :registry %%K
for %%V in ("Eclipse Adoptium" Java Microsoft "Amazon Corretto" Zulu BellSoft) do for /d %%D in ("%ProgramFiles%\%%~V\*") do call :try "%%~D\bin\java.exe"
if defined JAVA goto run

chcp 65001 >nul
echo Onbam needs Java 25 or newer, and none was found: install it (https://adoptium.net) or set JAVA_HOME. 1>&2
echo 온밤을 실행하려면 Java 25 이상이 필요하지만 찾지 못했습니다. 설치(https://adoptium.net)하거나 JAVA_HOME을 지정해 주세요. 1>&2
exit /b 1

:run
set "CACHE="
if exist "%LIB%\onbam.aot" set CACHE="-XX:AOTCache=%LIB%\onbam.aot" -Xlog:aot=off
"%JAVA%" --module-path "%LIB%\javafx" "@%LIB%\java.options" %CACHE% -cp "%LIB%\*" org.onbam.Main %*
exit /b %ERRORLEVEL%

:registry
for /f "tokens=2,*" %%A in ('reg query %1 /s 2^>nul ^| findstr /r /c:"JavaHome *REG_SZ" /c:"Path *REG_SZ" /c:"InstallationPath *REG_SZ"') do (
    call :try "%%~B\bin\java.exe"
    call :try "%%~Bbin\java.exe"
)
exit /b 0

:try
if defined JAVA exit /b 0
if not exist "%~1" exit /b 0
set "VERSION=0"
for /f "tokens=2 delims==" %%R in ('findstr /b "JAVA_VERSION=" "%~dp1..\release" 2^>nul') do for /f "tokens=1 delims=.-+" %%S in ("%%~R") do set "VERSION=%%S"
if %VERSION% GEQ 25 set "JAVA=%~1"
exit /b 0
