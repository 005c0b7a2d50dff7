namespace Dimp.Generators.Model;

/// <summary>How the map of a record is reached: by its name, unless a member of the record hides it.</summary>
internal sealed record MapAccess(bool IsHidden)
{
    public string Own => IsHidden ? Of("this") : "Map";

    public string Of(string record) => IsHidden ? $"((global::Dimp.WireRecord){record}).Map" : $"{record}.Map";
}
