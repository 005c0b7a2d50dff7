using Dimp.Protocol.Tests.Schemas;

namespace Dimp.Fuzz;

/// <summary>
/// The input is a row of choices, which make a message: it is valid by the schema of its registry exactly when
/// <c>Validate()</c> reports nothing.
/// </summary>
internal static class SchemaHarness
{
    private static readonly SchemaSubject[] Subjects = [SchemaSubject.Of(Zoo.Default), SchemaSubject.Of(Kennel.Default)];

    /// <returns>How many registries found it valid or not; 0 when it needs what no schema can express.</returns>
    internal static int Run(byte[] input)
    {
        int position = 0;
        string json = AnimalMessages.Make(limit => position < input.Length ? input[position++] % limit : 0);
        return Subjects.Count(subject => subject.Compare(json) is "valid" or "not valid");
    }
}
