namespace Dimp.Generators.Model;

/// <summary>The ways in which a value is read from the wire and written to it.</summary>
internal enum ValueKind
{
    Text,
    Boolean,
    Integer,
    LargeInteger,
    Single,
    Double,
    Decimal,
    NumberEnum,
    TextEnum,
    Time,
    Uri,
    Bytes,
    WireMap,
    WireList,
    WireValue,
    CustomClass,
    CustomStruct,
    Record,
    DispatchedRecord,
    List,
}
