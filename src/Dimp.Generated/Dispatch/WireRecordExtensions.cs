using System.Diagnostics.CodeAnalysis;
using Dimp.CompilerServices;

namespace Dimp;

/// <summary>Reads a message whose record is known: <c>SearchCommand.Parse(json)</c>.</summary>
/// <remarks>
/// <para>The result is exactly that record, never a more specific one. A message is read if the registry of the record's assembly
/// makes that record of it, or one that derives from it. Any other message is refused, with the keys and values that it lacks.
/// That registry also finds the records that are nested in it.</para>
/// <para>If the assembly has no registry with a root above the record, the record and its bases are all that is known: the message
/// must have the keys and values of their cases.</para>
/// </remarks>
public static class WireRecordExtensions
{
    // The analyzer takes the block for a generic type.
#pragma warning disable CA1000
    extension<TRecord>(TRecord) where TRecord : WireRecord, IWireShape
    {
        /// <summary>Reads a message of this record from UTF-8, and copies it. The buffer may be reused at once.</summary>
        /// <param name="utf8Json">The message.</param>
        /// <param name="options">How to read; <see cref="WireOptions.Default"/> when <c>null</c>.</param>
        /// <exception cref="WireException">
        /// The input is not one valid JSON object, is of another case, or is refused by the options.
        /// </exception>
        /// <exception cref="NotSupportedException">The record is abstract, or is no shape.</exception>
        public static TRecord Parse(ReadOnlySpan<byte> utf8Json, WireOptions? options = null) =>
            ShapeRegistry<TRecord>.Instance.Parse(utf8Json, options);

        /// <summary>Reads a message of this record from text.</summary>
        /// <param name="json">The message.</param>
        /// <param name="options">How to read; <see cref="WireOptions.Default"/> when <c>null</c>.</param>
        /// <exception cref="WireException">
        /// The input is not one valid JSON object, is of another case, or is refused by the options.
        /// </exception>
        /// <exception cref="NotSupportedException">The record is abstract, or is no shape.</exception>
        public static TRecord Parse(string json, WireOptions? options = null) => ShapeRegistry<TRecord>.Instance.Parse(json, options);

        /// <summary>Makes a view of a map that is a message of this record. Edits of one are seen in the other.</summary>
        /// <param name="map">The message.</param>
        /// <param name="options">How to read; <see cref="WireOptions.Default"/> when <c>null</c>.</param>
        /// <exception cref="WireException">The message is of another case, or is refused by the options.</exception>
        /// <exception cref="NotSupportedException">The record is abstract, or is no shape.</exception>
        public static TRecord Parse(WireMap map, WireOptions? options = null) => ShapeRegistry<TRecord>.Instance.Parse(map, options);

        /// <summary>Reads a message of this record from UTF-8 without a copy. The record owns the bytes from now on.</summary>
        /// <param name="utf8Json">The message, which must not be written to while the record is in use.</param>
        /// <param name="options">How to read; <see cref="WireOptions.Default"/> when <c>null</c>.</param>
        /// <exception cref="WireException">
        /// The input is not one valid JSON object, is of another case, or is refused by the options.
        /// </exception>
        /// <exception cref="NotSupportedException">The record is abstract, or is no shape.</exception>
        public static TRecord ParseOwned(ReadOnlyMemory<byte> utf8Json, WireOptions? options = null) =>
            ShapeRegistry<TRecord>.Instance.ParseOwned(utf8Json, options);

        /// <summary>Tries to read a message of this record from UTF-8, and copies it.</summary>
        /// <param name="utf8Json">The message.</param>
        /// <param name="record">The record.</param>
        /// <param name="error">Why the input was refused.</param>
        /// <returns>Whether the input is a message of this record.</returns>
        /// <exception cref="NotSupportedException">The record is abstract, or is no shape.</exception>
        public static bool TryParse(
            ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out TRecord? record, [NotNullWhen(false)] out WireError? error) =>
            ShapeRegistry<TRecord>.Instance.TryParse(utf8Json, out record, out error);

        /// <summary>Tries to read a message of this record from text.</summary>
        /// <param name="json">The message. <see langword="null"/> is not a message.</param>
        /// <param name="record">The record.</param>
        /// <param name="error">Why the input was refused.</param>
        /// <returns>Whether the input is a message of this record.</returns>
        /// <exception cref="NotSupportedException">The record is abstract, or is no shape.</exception>
        public static bool TryParse(
            string? json, [NotNullWhen(true)] out TRecord? record, [NotNullWhen(false)] out WireError? error) =>
            ShapeRegistry<TRecord>.Instance.TryParse(json, out record, out error);
    }
}
