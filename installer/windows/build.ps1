# Makes target\installer\Onbam-VERSION.msi from the tree of `mvn package`, on Windows with JDK 25 (JAVA_HOME) and WiX 3 or newer.
# The same image as installer/image makes on Linux and macOS, in one call of jpackage.
$ErrorActionPreference = 'Stop'
$here = Split-Path -Parent $MyInvocation.MyCommand.Path
$root = Resolve-Path "$here\..\.."
$tree = "$root\target\onbam"
$work = "$root\target\installer"
$jpackage = "$env:JAVA_HOME\bin\jpackage.exe"
if (-not (Test-Path "$tree\lib\onbam.jar")) { throw "no $tree\lib\onbam.jar: run 'mvn -DskipTests package' first" }
if (-not (Test-Path $jpackage)) { throw 'no JDK 25 with jpackage: set JAVA_HOME' }

Remove-Item -Recurse -Force -ErrorAction Ignore $work
New-Item -ItemType Directory "$work\input", "$work\licences" | Out-Null
Copy-Item "$tree\lib\*.jar" "$work\input"
Copy-Item "$here\..\licences\THIRD-PARTY.md" "$work\licences"
Add-Type -AssemblyName System.IO.Compression.FileSystem
foreach ($jar in Get-ChildItem "$tree\lib\*.jar") {
    $zip = [IO.Compression.ZipFile]::OpenRead($jar.FullName)
    foreach ($entry in $zip.Entries | Where-Object { $_.Name -cmatch 'LICENSE|NOTICE' }) {
        [IO.Compression.ZipFileExtensions]::ExtractToFile($entry, "$work\licences\$($jar.BaseName)-$($entry.Name)", $true)
    }
    $zip.Dispose()
}

$version = ([xml](Get-Content "$root\pom.xml")).project.version
$options = foreach ($line in Get-Content "$tree\lib\java.options") {
    if ($line -match '^-') { '--java-options', ($line -replace '^(--[a-z-]+) ', '$1=') }
}
# jdk.accessibility: screen readers find the windows through it.
& $jpackage --type msi --name Onbam --dest $work --input "$work\input" --main-jar onbam.jar --main-class org.onbam.Main `
    --app-version $version --vendor Onbam --description 'A workstation for scoring sleep studies' `
    --module-path "$tree\lib\javafx" `
    --add-modules 'javafx.controls,javafx.graphics,java.sql,java.desktop,java.logging,java.naming,java.management,jdk.management,jdk.localedata,jdk.charsets,jdk.unsupported,jdk.zipfs,jdk.accessibility' `
    --jlink-options '--strip-debug --no-man-pages --no-header-files --include-locales=en,ko' `
    --app-content "$work\licences" --icon "$here\..\icons\onbam.ico" @options `
    --file-associations "$here\..\associations\edf.properties" --file-associations "$here\..\associations\bdf.properties" `
    --win-menu --win-menu-group Onbam --win-shortcut --win-dir-chooser --win-upgrade-uuid 6f0b7c1e-6f1c-4d50-9d5e-0a6b6f6e6261
if ($LASTEXITCODE -ne 0) { throw "jpackage failed with $LASTEXITCODE" }
Get-ChildItem "$work\*.msi"
