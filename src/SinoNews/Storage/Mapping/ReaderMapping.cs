using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SinoNews.Comments;
using SinoNews.Comments.Readers;
using SinoNews.Comments.Reports;
using SinoNews.Mail;

namespace SinoNews.Storage.Mapping;

internal sealed class ReaderKeyMapping : IEntityTypeConfiguration<ReaderKey>
{
    // The row is made by the migration, of random bytes of the store's own.
    public void Configure(EntityTypeBuilder<ReaderKey> key) => key.HasKey(k => k.Id);
}

internal sealed class VerifiedReaderMapping : IEntityTypeConfiguration<VerifiedReader>
{
    public void Configure(EntityTypeBuilder<VerifiedReader> reader) => reader.HasKey(r => r.Reader);
}

internal sealed class CommentRevisionMapping : IEntityTypeConfiguration<CommentRevision>
{
    public void Configure(EntityTypeBuilder<CommentRevision> revision) => revision.HasIndex(r => new { r.CommentId, r.Id });
}

internal sealed class CommentReportMapping : IEntityTypeConfiguration<CommentReport>
{
    public void Configure(EntityTypeBuilder<CommentReport> report)
    {
        report.Property(r => r.Reason).HasConversion<string>();
        report.Property(r => r.State).HasConversion<string>();
        report.HasIndex(r => new { r.CommentId, r.Reporter }).IsUnique();
        report.HasIndex(r => new { r.Reporter, r.State });
    }
}

internal sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        mail.ToTable("OutgoingMails");
        mail.HasIndex(m => m.DueAt);
        mail.HasIndex(m => m.Reader);
    }
}
