namespace Dimp.Generators.Declarations;

/// <summary>The metadata names of the engine's types.</summary>
internal static class KnownNames
{
    public const string ShapeAttribute = "Dimp.ShapeAttribute";
    public const string DispatchAttribute = "Dimp.DispatchAttribute";
    public const string CaseAttribute = "Dimp.CaseAttribute";
    public const string CaseOfAttribute = "Dimp.CaseOfAttribute";
    public const string FallbackAttribute = "Dimp.FallbackAttribute";
    public const string RequiresAttribute = "Dimp.RequiresAttribute";
    public const string FieldAttribute = "Dimp.FieldAttribute";
    public const string FactoryAttribute = "Dimp.FactoryAttribute";
    public const string PresetAttribute = "Dimp.PresetAttribute";
    public const string RegistryAttribute = "Dimp.RegistryAttribute";
    public const string WireShapesAttribute = "Dimp.CompilerServices.WireShapesAttribute";

    public const string WireRecord = "Dimp.WireRecord";
    public const string WirePresets = "Dimp.CompilerServices.WirePresets";
    public const string WireMap = "Dimp.WireMap";
    public const string WireRegistry = "Dimp.WireRegistry";
    public const string WireRegistryOfRoot = "Dimp.WireRegistry`1";
    public const string WireRegistryJsonConverter = "Dimp.WireRegistryJsonConverter`1";
    public const string WireShapeInterface = "Dimp.CompilerServices.IWireShape";
    public const string WireValueInterface = "Dimp.IWireValue`1";
}
