@echo off
rem Starts Ketbench; builds it first when it was never built or its sources are newer.
setlocal EnableDelayedExpansion
chcp 65001 >nul
set "root=%~dp0"
set "out=%root%app\target\fast"
set "main=org.ketbench.app.Main"
rem Code is always counted before it is compiled in full, for a kernel of which nothing is known yet may stay slow.
set "options=-Xlog:disable -XX:Tier3DelayOn=1000 --enable-native-access=ALL-UNNAMED --add-exports=java.base/jdk.internal.module=ALL-UNNAMED --add-exports=java.base/jdk.internal.vm.vector=ALL-UNNAMED"
rem Commands keep little on the heap; the collector for large heaps would let it grow nevertheless. Most of
rem them are over before what is recorded about hot methods pays for compiling these again, and moving the
rem record of classes to a random address touches all of it.
set "lean=-XX:+UseSerialGC -Xms48m -XX:-UsePerfData -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining -XX:ArchiveRelocationMode=0"

set "java="
for %%h in ("%JAVA_HOME%") do call :consider "%%~h"
for /d %%h in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :consider "%%~h"
for %%p in (java.exe) do if not "%%~$PATH:p"=="" for %%h in ("%%~dp$PATH:p..") do call :consider "%%~fh"
if not defined java (
  echo ketbench: needs JDK 25 or newer: winget install EclipseAdoptium.Temurin.25.JDK, or see https://adoptium.net 1>&2
  exit /b 3
)

if exist "%out%\ready" (
  powershell -NoProfile -Command "$t = (Get-Item '%out%\ready').LastWriteTime; $s = 'simulator\src\main', 'azure-connector\src\main', 'app\src\main', 'icons\application', 'icons\gate', 'icons\tool', '*\pom.xml', 'pom.xml' | ForEach-Object { Get-ChildItem (Join-Path '%root%' $_) -Recurse }; exit [int][bool]($s | Where-Object LastWriteTime -gt $t | Select-Object -First 1)"
  if errorlevel 1 del "%out%\ready"
)
if not exist "%out%\ready" (
  call :build
  if errorlevel 1 exit /b !errorlevel!
)

set "cache=commands"
set "heap=%lean%"
if "%~1"=="" set "cache=window" & set "heap="
if exist "%~1" set "cache=window" & set "heap="
call :class_path
"%java%" %options% %heap% "-XX:AOTCache=%out%\%cache%.aot" %main% %*
exit /b %errorlevel%

:consider
if defined java exit /b 0
if not exist "%~1\release" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  set "major=%%~v"
  set "major=!major:"=!"
  if !major! geq 25 set "java=%~1\bin\java.exe"
)
exit /b 0

:class_path
rem In the environment, because it is longer than a command line may be.
for /f "usebackq delims=" %%c in ("%out%\classpath") do set "CLASSPATH=%out%\ketbench.jar;%%c"
exit /b 0

:build
where mvn >nul 2>nul
if errorlevel 1 (
  echo ketbench: the first start needs Maven, see https://maven.apache.org 1>&2
  exit /b 3
)
if not exist "%out%" mkdir "%out%"
del /q "%out%\*.aot" 2>nul
pushd "%root%"
call mvn -q -B -Dfast -Dmaven.test.skip=true -pl app -am package >"%out%\build.log" 2>&1
set "failed=%errorlevel%"
popd
if not "%failed%"=="0" (
  type "%out%\build.log" 1>&2
  echo ketbench: the build failed 1>&2
  exit /b 1
)
call :class_path
rem Rewrites what the JVM could not keep ready for the next start; without that it is slower, no more.
"%java%" %options% org.ketbench.app.startup.LibraryRenewal "%out%\classpath" "%out%" >>"%out%\build.log" 2>&1
call :class_path
"%java%" %options% %lean% "-XX:AOTCacheOutput=%out%\commands.aot" org.ketbench.app.cli.CommandRehearsal "%root%examples\grover.qasm" "%root%examples\teleportation.qasm" >>"%out%\build.log" 2>&1
type nul >"%out%\ready"
exit /b 0
