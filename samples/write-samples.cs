#!/usr/bin/env dotnet
#:property PublishAot=false
#:property ManagePackageVersionsCentrally=false
#:property NuGetAudit=false
#:property NoWarn=NU1603
#:property RuntimeIdentifier=linux-x64
#:property SelfContained=false
#:project ../src/Baton.Web/Baton.Web.csproj

// Writes the samples as edition folders, which `baton import FOLDER` reads: dotnet samples/write-samples.cs
// The content stands in samples/content; the same content gives the same files.

using Baton.Samples;

var samples = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Environment.CurrentDirectory;
foreach (var folder in SampleFolders.All())
{
    var at = Path.Combine(samples, folder.Path);
    if (Directory.Exists(at))
    {
        Directory.Delete(at, recursive: true);
    }

    Directory.CreateDirectory(Path.Combine(at, "photos"));
    File.WriteAllBytes(Path.Combine(at, "workbook.xlsx"), folder.Workbook());
    foreach (var file in folder.Drawings)
    {
        File.Copy(Path.Combine(samples, "drawings", file), Path.Combine(at, "photos", file));
    }

    Console.WriteLine(folder.Path);
}

File.WriteAllLines(Path.Combine(samples, "order.txt"), SampleFolders.All().Select(f => f.Path));
