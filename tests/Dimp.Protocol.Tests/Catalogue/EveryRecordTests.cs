using System.Reflection;
using CsCheck;
using Dimp.CompilerServices;

namespace Dimp.Protocol.Tests.Catalogue;

/// <summary>Laws that hold for every record of the library and every message.</summary>
public class EveryRecordTests
{
    private static readonly Dictionary<Type, PropertyInfo[]> Properties =
        Records.Constructible.ToDictionary(record => record, record => record.GetProperties());

    [Fact]
    public void Reading_and_writing_throw_nothing_and_change_nothing() => AnyMessage.Object.Sample(json =>
    {
        Check(DimpContents.Default.Parse(json), json);
        Check(DimpMessages.Default.Parse(json), json);
        Check(SymmetricKeys.Default.Parse(json), json);
    });

    [Fact]
    public void Every_record_can_stand_for_every_message() => AnyMessage.Object.Sample(
        json =>
        {
            foreach (Type record in Records.Constructible)
            {
                Check(Records.Wrap(record, WireMap.Parse(json), DimpMessages.Default), json);
            }
        },
        iter: 30);

    [Fact]
    public void Short_messages_are_read_back_or_refused() => AnyMessage.Object.Sample(json =>
    {
        var options = new WireOptions { AllowShortKeys = true };
        if (DimpContents.Default.TryParse(json, options, out Content? content, out WireError? error))
        {
            Assert.Equal(content, DimpContents.Default.Parse(content.ToJson(WireProfile.Short), options));
        }
        else
        {
            Assert.Contains("short for", error.Message, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void What_is_written_for_old_peers_is_read_as_what_was_meant() => AnyMessage.Object.Sample(json =>
    {
        Content content = DimpContents.Default.Parse(json);
        Content back = DimpContents.Default.Parse(content.ToJson(WireProfile.Legacy));
        Assert.Equal(content.GetType(), back.GetType());
        Assert.Equal((content.Type, content.Sn, content.Time, content.Group), (back.Type, back.Sn, back.Time, back.Group));
    });

    private static void Check(WireRecord record, string json)
    {
        ReadEverything(record);
        _ = record.Validate();
        _ = record.ToString();
        _ = record.ToJson(WireProfile.Legacy);
        WriteShort(record);
        WireRecord copy = record with { };
        Assert.Equal(record, copy);
        Assert.Equal(record.GetHashCode(), copy.GetHashCode());
        Assert.Equal(json, record.ToJson());
        Assert.Equal(json, copy.ToJson());
    }

    private static void ReadEverything(WireRecord record)
    {
        foreach (PropertyInfo property in Properties[record.GetType()])
        {
            object? value = property.GetValue(record);
            // A view of the message itself would be read for ever.
            if (value is WireRecord nested && !ReferenceEquals(nested.Map, record.Map))
            {
                ReadEverything(nested);
            }
            foreach (WireRecord item in (value as IEnumerable<object>)?.OfType<WireRecord>() ?? [])
            {
                ReadEverything(item);
            }
            _ = value?.ToString();
        }
    }

    private static void WriteShort(WireRecord record)
    {
        try
        {
            _ = record.ToJson(WireProfile.Short);
        }
        catch (InvalidOperationException)
        {
            WireField[] fields = [.. Records.Declared(record.GetType()).Fields.Where(field => field.Short is not null)];
            Assert.Contains(fields, field => record.Map.ContainsKey(field.Key) && record.Map.ContainsKey(field.Short!));
        }
    }
}
