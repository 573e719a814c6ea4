<#
.SYNOPSIS
    Installs the watched folder as a Windows service that starts with the computer.
.DESCRIPTION
    Unpack the program into C:\DqCheck and write C:\DqCheck\settings.json. Run the program once by hand, for a service shows no mistakes:
        C:\DqCheck\dqcheck-worker.exe --Settings C:\DqCheck\settings.json
    Root in settings.json must be an absolute path. Then, in PowerShell as an administrator:
        C:\DqCheck\install\install-service.ps1 -Credential DOMAIN\dqcheck
    The user needs the right "Log on as a service" and write access to the folders, and no other right.
    State: Get-Service DqCheckWorker. Warnings and errors: Event Viewer, Application. To remove it:
        Stop-Service DqCheckWorker; sc.exe delete DqCheckWorker
#>
#Requires -RunAsAdministrator
param(
    [string] $Folder = 'C:\DqCheck',
    [string] $Settings = (Join-Path $Folder 'settings.json'),
    [Parameter(Mandatory)] [PSCredential] $Credential
)
$ErrorActionPreference = 'Stop'

$program = Join-Path $Folder 'dqcheck-worker.exe'
foreach ($file in $program, $Settings) {
    if (-not (Test-Path $file)) { throw "There is no $file." }
}

New-Service -Name DqCheckWorker -DisplayName 'DqCheck worker' -StartupType Automatic -Credential $Credential `
    -Description 'Checks NDTMS extracts that are dropped into a folder.' `
    -BinaryPathName ('"{0}" --Settings "{1}"' -f $program, $Settings) | Out-Null

# After a crash it starts again after a minute and finishes what it had begun.
sc.exe failure DqCheckWorker reset= 86400 actions= restart/60000/restart/60000/restart/60000 | Out-Null
if ($LASTEXITCODE -ne 0) { throw 'The restart after a crash could not be set.' }
Start-Service DqCheckWorker
Get-Service DqCheckWorker
