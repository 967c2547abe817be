PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
INSERT INTO __EFMigrationsHistory VALUES('20261123160333_Initial','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261123173552_ModerationDesk','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261123193000_DecidedBefore','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261126010000_Bylines','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261126025033_StoryDesk','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261126060000_SearchIndex','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261126072619_Glossary','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261129103426_Readership','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261129135948_FoundAndShared','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261129224021_DeskThatLearns','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261130014306_AlertByMail','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261130054045_FormerAddresses','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261130094600_BroughtComments','10.0.15');
CREATE TABLE IF NOT EXISTS "AspNetRoles" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetRoles" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NULL,
    "NormalizedName" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL
);
INSERT INTO AspNetRoles VALUES(1,'Author','AUTHOR','c1');
INSERT INTO AspNetRoles VALUES(2,'Editor','EDITOR','c2');
INSERT INTO AspNetRoles VALUES(3,'Admin','ADMIN','c3');
CREATE TABLE IF NOT EXISTS "Authors" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Authors" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL
, "Bio" TEXT NULL, "PictureId" INTEGER NULL);
INSERT INTO Authors VALUES(1,'ليلى','ليلى حدّاد','مراسلة في بكين',NULL);
INSERT INTO Authors VALUES(2,'سامي','سامي',NULL,NULL);
CREATE TABLE IF NOT EXISTS "Sections" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Sections" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    "Glyph" TEXT NOT NULL,
    "Pinyin" TEXT NOT NULL,
    "GlyphMeaning" TEXT NOT NULL,
    "GlyphNote" TEXT NOT NULL,
    "StoryGlyphs" TEXT NOT NULL
, "CommentMode" TEXT NULL, "Look" TEXT NOT NULL DEFAULT 'plain', "Hidden" INTEGER NOT NULL DEFAULT 0, "Version" INTEGER NOT NULL DEFAULT 0);
INSERT INTO Sections VALUES(1,'politics','سياسة','عن «سياسة»',1,'文','wén','كتابة','','',NULL,'politics',0,1);
INSERT INTO Sections VALUES(2,'culture','ثقافة','عن «ثقافة»',2,'文','wén','كتابة','','',NULL,'culture',0,1);
INSERT INTO Sections VALUES(3,'travel','سفر','عن «سفر»',3,'文','wén','كتابة','','','Closed','travel',0,1);
CREATE TABLE IF NOT EXISTS "Sites" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Sites" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "Tagline" TEXT NULL
, "Links" TEXT NOT NULL DEFAULT ('[]'), "LogoId" INTEGER NULL, "TimeZone" TEXT NULL, "Version" INTEGER NOT NULL DEFAULT 0);
INSERT INTO Sites VALUES(1,'سينو نيوز','عبارة ''بعلامة''','[]',NULL,'Asia/Shanghai',2);
CREATE TABLE IF NOT EXISTS "Tags" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Tags" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL
);
INSERT INTO Tags VALUES(1,'أنهار','أنهار');
INSERT INTO Tags VALUES(2,'شاي','شاي');
CREATE TABLE IF NOT EXISTS "AspNetRoleClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetRoleClaims" PRIMARY KEY AUTOINCREMENT,
    "RoleId" INTEGER NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetRoleClaims_AspNetRoles_RoleId" FOREIGN KEY ("RoleId") REFERENCES "AspNetRoles" ("Id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "AspNetUserClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetUserClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" INTEGER NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetUserClaims_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "AspNetUserLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" INTEGER NOT NULL,
    CONSTRAINT "PK_AspNetUserLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AspNetUserLogins_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "AspNetUserPasskeys" (
    "CredentialId" BLOB NOT NULL CONSTRAINT "PK_AspNetUserPasskeys" PRIMARY KEY,
    "UserId" INTEGER NOT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "FK_AspNetUserPasskeys_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
INSERT INTO AspNetUserPasskeys VALUES(X'0102ff',3,'{}');
CREATE TABLE IF NOT EXISTS "AspNetUserRoles" (
    "UserId" INTEGER NOT NULL,
    "RoleId" INTEGER NOT NULL,
    CONSTRAINT "PK_AspNetUserRoles" PRIMARY KEY ("UserId", "RoleId"),
    CONSTRAINT "FK_AspNetUserRoles_AspNetRoles_RoleId" FOREIGN KEY ("RoleId") REFERENCES "AspNetRoles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_AspNetUserRoles_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
INSERT INTO AspNetUserRoles VALUES(1,1);
INSERT INTO AspNetUserRoles VALUES(2,2);
INSERT INTO AspNetUserRoles VALUES(3,3);
CREATE TABLE IF NOT EXISTS "AspNetUserTokens" (
    "UserId" INTEGER NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AspNetUserTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AspNetUserTokens_AspNetUsers_UserId" FOREIGN KEY ("UserId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
INSERT INTO AspNetUserTokens VALUES(3,'[AspNetUserStore]','AuthenticatorKey','KEY');
CREATE TABLE IF NOT EXISTS "ArticleBodies" (
    "ArticleId" INTEGER NOT NULL CONSTRAINT "PK_ArticleBodies" PRIMARY KEY,
    "Html" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "RenderVersion" INTEGER NOT NULL, "Cards" TEXT NOT NULL DEFAULT '', "WordCount" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "FK_ArticleBodies_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE
);
INSERT INTO ArticleBodies VALUES(1,'<p>فقرة أولى عن <strong>نهر اليانغتسي يفيض: «أرقام» العام</strong> في بكين.</p>','فقرة أولى عن نهر اليانغتسي يفيض: «أرقام» العام في بكين.',1,'',12);
INSERT INTO ArticleBodies VALUES(2,'<p>فقرة أولى عن <strong>مسوّدة عن الشاي</strong> في بكين.</p>','فقرة أولى عن مسوّدة عن الشاي في بكين.',1,'',12);
INSERT INTO ArticleBodies VALUES(3,'<p>فقرة أولى عن <strong>تنتظر المراجعة</strong> في بكين.</p>','فقرة أولى عن تنتظر المراجعة في بكين.',1,'',12);
INSERT INTO ArticleBodies VALUES(4,'<p>فقرة أولى عن <strong>مجدولة إلى أمد بعيد</strong> في بكين.</p>','فقرة أولى عن مجدولة إلى أمد بعيد في بكين.',1,'',12);
INSERT INTO ArticleBodies VALUES(5,'<p>فقرة أولى عن <strong>سُحبت لخطأ فيها</strong> في بكين.</p>','فقرة أولى عن سُحبت لخطأ فيها في بكين.',1,'',12);
INSERT INTO ArticleBodies VALUES(6,'<p>فقرة أولى عن <strong>في السلّة</strong> في بكين.</p>','فقرة أولى عن في السلّة في بكين.',1,'',12);
CREATE TABLE IF NOT EXISTS "ArticleTags" (
    "ArticleId" INTEGER NOT NULL,
    "TagId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "VisibleFrom" TEXT NULL,
    CONSTRAINT "PK_ArticleTags" PRIMARY KEY ("ArticleId", "TagId"),
    CONSTRAINT "FK_ArticleTags_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_ArticleTags_Tags_TagId" FOREIGN KEY ("TagId") REFERENCES "Tags" ("Id") ON DELETE CASCADE
);
INSERT INTO ArticleTags VALUES(1,1,0,'2026-09-03 10:00:00.123');
INSERT INTO ArticleTags VALUES(2,2,0,NULL);
CREATE TABLE IF NOT EXISTS "Revisions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Revisions" PRIMARY KEY AUTOINCREMENT,
    "ArticleId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "ById" INTEGER NULL,
    "SavedAt" TEXT NOT NULL,
    "Authors" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Glyphs" TEXT NULL,
    "Illustration" TEXT NULL,
    "Kicker" TEXT NULL,
    "SectionId" INTEGER NOT NULL,
    "Slug" TEXT NOT NULL,
    "Source" TEXT NULL,
    "Standfirst" TEXT NULL,
    "Tags" TEXT NOT NULL,
    "Title" TEXT NOT NULL, "Kind" TEXT NOT NULL DEFAULT 'News', "PictureId" INTEGER NULL, "SeoDescription" TEXT NULL, "SeoTitle" TEXT NULL, "SourceTitle" TEXT NULL, "SourceUrl" TEXT NULL, "Translator" TEXT NULL, "ShowsTerms" INTEGER NOT NULL DEFAULT 1, "EventAt" TEXT NULL, "Series" TEXT NULL,
    CONSTRAINT "FK_Revisions_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Revisions_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Revisions VALUES(1,1,1,1,'2026-09-01 10:00:00.123','["ليلى حدّاد"]',replace('فقرة أولى عن **نهر اليانغتسي يفيض: «أرقام» العام** في بكين.\n\nفقرة ثانية: ماء، وهواء — «وسؤال»؟','\n',char(10)),NULL,NULL,'تقرير',2,'',NULL,'مقدّمة','["أنهار"]','نهر اليانغتسي يفيض: «أرقام» العام','News',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL);
INSERT INTO Revisions VALUES(2,2,1,1,'2026-09-01 10:00:00.123','["ليلى حدّاد"]',replace('فقرة أولى عن **مسوّدة عن الشاي** في بكين.\n\nفقرة ثانية: ماء، وهواء — «وسؤال»؟','\n',char(10)),NULL,NULL,'تقرير',3,'',NULL,'مقدّمة','["أنهار"]','مسوّدة عن الشاي','News',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL);
INSERT INTO Revisions VALUES(3,3,1,1,'2026-09-01 10:00:00.123','["ليلى حدّاد"]',replace('فقرة أولى عن **تنتظر المراجعة** في بكين.\n\nفقرة ثانية: ماء، وهواء — «وسؤال»؟','\n',char(10)),NULL,NULL,'تقرير',1,'',NULL,'مقدّمة','["أنهار"]','تنتظر المراجعة','News',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL);
INSERT INTO Revisions VALUES(4,4,1,1,'2026-09-01 10:00:00.123','["ليلى حدّاد"]',replace('فقرة أولى عن **مجدولة إلى أمد بعيد** في بكين.\n\nفقرة ثانية: ماء، وهواء — «وسؤال»؟','\n',char(10)),NULL,NULL,'تقرير',2,'',NULL,'مقدّمة','["أنهار"]','مجدولة إلى أمد بعيد','News',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL);
INSERT INTO Revisions VALUES(5,5,1,1,'2026-09-01 10:00:00.123','["ليلى حدّاد"]',replace('فقرة أولى عن **سُحبت لخطأ فيها** في بكين.\n\nفقرة ثانية: ماء، وهواء — «وسؤال»؟','\n',char(10)),NULL,NULL,'تقرير',3,'',NULL,'مقدّمة','["أنهار"]','سُحبت لخطأ فيها','News',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL);
INSERT INTO Revisions VALUES(6,6,1,1,'2026-09-01 10:00:00.123','["ليلى حدّاد"]',replace('فقرة أولى عن **في السلّة** في بكين.\n\nفقرة ثانية: ماء، وهواء — «وسؤال»؟','\n',char(10)),NULL,NULL,'تقرير',1,'',NULL,'مقدّمة','["أنهار"]','في السلّة','News',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL);
CREATE TABLE IF NOT EXISTS "Bans" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Bans" PRIMARY KEY AUTOINCREMENT,
    "Kind" TEXT NOT NULL,
    "Value" TEXT NOT NULL,
    "Until" TEXT NULL,
    "CommentId" INTEGER NULL,
    "ById" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    "LiftedAt" TEXT NULL,
    "LiftedById" INTEGER NULL, "Mask" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "FK_Bans_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Bans_AspNetUsers_LiftedById" FOREIGN KEY ("LiftedById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Bans VALUES(1,'Email','reader5@example.org',NULL,5,2,'2026-09-05 10:00:00.123',NULL,NULL,'r***@example.org');
CREATE TABLE IF NOT EXISTS "Batches" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Batches" PRIMARY KEY AUTOINCREMENT,
    "State" TEXT NOT NULL,
    "Act" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "UndoOfId" INTEGER NULL,
    "Total" INTEGER NOT NULL,
    "Done" INTEGER NOT NULL,
    "Conflicts" INTEGER NOT NULL,
    "ById" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_Batches_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Batches VALUES(1,'Finished','Spam',NULL,NULL,1,1,0,2,'2026-09-05 10:00:00.123');
CREATE TABLE IF NOT EXISTS "CommentCounts" (
    "State" TEXT NOT NULL CONSTRAINT "PK_CommentCounts" PRIMARY KEY,
    "Count" INTEGER NOT NULL
);
INSERT INTO CommentCounts VALUES('Pending',2);
INSERT INTO CommentCounts VALUES('Approved',2);
INSERT INTO CommentCounts VALUES('Rejected',1);
INSERT INTO CommentCounts VALUES('Spam',1);
INSERT INTO CommentCounts VALUES('Trash',1);
CREATE TABLE IF NOT EXISTS "CommentPolicy" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_CommentPolicy" PRIMARY KEY AUTOINCREMENT,
    "Version" INTEGER NOT NULL,
    "Mode" TEXT NOT NULL,
    "CloseAfterDays" INTEGER NULL,
    "HoldingSince" TEXT NULL,
    "MaxLinks" INTEGER NOT NULL,
    "HourlyPerNetwork" INTEGER NOT NULL,
    "HourlyPerEmail" INTEGER NOT NULL,
    "KeepSpamDays" INTEGER NOT NULL,
    "KeepRejectedDays" INTEGER NOT NULL,
    "ListsVersion" INTEGER NOT NULL
, "AlertAfterHours" INTEGER NOT NULL DEFAULT 0, "HoldScore" INTEGER NOT NULL DEFAULT 0, "KeepAddressesDays" INTEGER NOT NULL DEFAULT 0, "TrustAfter" INTEGER NOT NULL DEFAULT 0, "AlertedAt" TEXT NULL);
INSERT INTO CommentPolicy VALUES(1,3,'PreModerated',365,NULL,1,20,10,30,365,1,24,80,90,3,NULL);
CREATE TABLE IF NOT EXISTS "ListedWords" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ListedWords" PRIMARY KEY AUTOINCREMENT,
    "List" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Mode" TEXT NOT NULL,
    "Exceptions" TEXT NOT NULL,
    "AddedById" INTEGER NOT NULL,
    "AddedAt" TEXT NOT NULL,
    CONSTRAINT "FK_ListedWords_AspNetUsers_AddedById" FOREIGN KEY ("AddedById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO ListedWords VALUES(1,'Banned','كلمة ممنوعة','Affixed','',2,'2026-09-02 10:00:00.123');
CREATE TABLE IF NOT EXISTS "RuleChanges" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_RuleChanges" PRIMARY KEY AUTOINCREMENT,
    "Kind" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "ById" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_RuleChanges_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO RuleChanges VALUES(1,'WordAdded','كلمة ممنوعة',2,'2026-09-02 10:00:00.123');
CREATE TABLE IF NOT EXISTS "Shingles" (
    "Hash" INTEGER NOT NULL CONSTRAINT "PK_Shingles" PRIMARY KEY,
    "CommentId" INTEGER NOT NULL
);
INSERT INTO Shingles VALUES(12345,5);
CREATE TABLE IF NOT EXISTS "StaffNotes" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_StaffNotes" PRIMARY KEY AUTOINCREMENT,
    "CommentId" INTEGER NOT NULL,
    "Reader" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "ById" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_StaffNotes_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO StaffNotes VALUES(1,5,'reader-5','يعود كثيرًا',2,'2026-09-05 10:00:00.123');
CREATE TABLE IF NOT EXISTS "BatchItems" (
    "BatchId" INTEGER NOT NULL,
    "CommentId" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "Outcome" TEXT NOT NULL,
    CONSTRAINT "PK_BatchItems" PRIMARY KEY ("BatchId", "CommentId"),
    CONSTRAINT "FK_BatchItems_Batches_BatchId" FOREIGN KEY ("BatchId") REFERENCES "Batches" ("Id") ON DELETE CASCADE
);
INSERT INTO BatchItems VALUES(1,5,0,'Done');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','CommentIndex','CommentIndex',0,'CREATE VIRTUAL TABLE "CommentIndex" USING fts5(
    text, who, why, content='''', contentless_delete=1, detail=column, tokenize="ascii tokenchars ''@.-_+''")');
CREATE TABLE IF NOT EXISTS 'CommentIndex_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO CommentIndex_data VALUES(1,X'');
INSERT INTO CommentIndex_data VALUES(10,X'00000000ff000001000000');
CREATE TABLE IF NOT EXISTS 'CommentIndex_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'CommentIndex_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
CREATE TABLE IF NOT EXISTS 'CommentIndex_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO CommentIndex_config VALUES('version',4);
CREATE TABLE IF NOT EXISTS "Comments" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Comments" PRIMARY KEY AUTOINCREMENT,
    "ArticleId" INTEGER NOT NULL,
    "CampaignId" INTEGER NULL,
    "ContentHash" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "DecidedAt" TEXT NULL,
    "DecidedById" INTEGER NULL,
    "Email" TEXT NOT NULL,
    "Exact" INTEGER NOT NULL,
    "Findings" TEXT NOT NULL DEFAULT ('[]'),
    "Key" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Network" TEXT NULL,
    "ParentId" INTEGER NULL,
    "PinnedAt" TEXT NULL,
    "Reason" TEXT NOT NULL,
    "Receipt" TEXT NOT NULL,
    "Removed" TEXT NULL,
    "Risk" INTEGER NOT NULL,
    "StaffId" INTEGER NULL,
    "State" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Version" INTEGER NOT NULL, "AnonymisedAt" TEXT NULL, "EditedAt" TEXT NULL, "Elapsed" INTEGER NULL, "EscalatedTo" TEXT NULL, "IsProven" INTEGER NOT NULL DEFAULT 0, "Reader" TEXT NOT NULL DEFAULT '', "ReportWeight" INTEGER NOT NULL DEFAULT 0, "ReportsSettled" INTEGER NOT NULL DEFAULT 0, "Score" INTEGER NULL, "WantsNotice" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "FK_Comments_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Comments_AspNetUsers_DecidedById" FOREIGN KEY ("DecidedById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Comments_AspNetUsers_StaffId" FOREIGN KEY ("StaffId") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Comments_Comments_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Comments" ("Id") ON DELETE RESTRICT
);
INSERT INTO Comments VALUES(1,1,NULL,'h1','2026-09-04 10:00:00.123','2026-09-05 10:00:00.123',2,'reader1@example.org',1001,'[{"Reason":"FirstComment","Spans":[]}]','00000000-0000-0000-0000-000000000001','قارئ 1','192.0.2.1',NULL,NULL,'FirstComment','receipt1',NULL,5,NULL,'Approved','تعليقٌ رقم 1 عن النهر: مَن كتبه؟',1,NULL,NULL,NULL,NULL,0,'reader-1',0,0,NULL,0);
INSERT INTO Comments VALUES(2,1,NULL,'h2','2026-09-04 10:00:00.123','2026-09-05 10:00:00.123',2,'reader2@example.org',1002,'[{"Reason":"FirstComment","Spans":[]}]','00000000-0000-0000-0000-000000000002','قارئ 2','192.0.2.1',1,NULL,'FirstComment','receipt2',NULL,5,NULL,'Approved','تعليقٌ رقم 2 عن النهر: مَن كتبه؟',1,NULL,NULL,NULL,NULL,0,'reader-2',0,0,NULL,0);
INSERT INTO Comments VALUES(3,1,NULL,'h3','2026-09-04 10:00:00.123',NULL,NULL,'reader3@example.org',1003,'[{"Reason":"FirstComment","Spans":[]}]','00000000-0000-0000-0000-000000000003','قارئ 3','192.0.2.1',NULL,NULL,'FirstComment','receipt3',NULL,5,NULL,'Pending','تعليقٌ رقم 3 عن النهر: مَن كتبه؟',0,NULL,NULL,NULL,NULL,0,'reader-3',0,0,NULL,0);
INSERT INTO Comments VALUES(4,1,NULL,'h4','2026-09-04 10:00:00.123','2026-09-05 10:00:00.123',2,'reader4@example.org',1004,'[{"Reason":"FirstComment","Spans":[]}]','00000000-0000-0000-0000-000000000004','قارئ 4','192.0.2.1',NULL,NULL,'FirstComment','receipt4',NULL,5,NULL,'Rejected','تعليقٌ رقم 4 عن النهر: مَن كتبه؟',1,NULL,NULL,NULL,NULL,0,'reader-4',0,0,NULL,0);
INSERT INTO Comments VALUES(5,1,NULL,'h5','2026-09-04 10:00:00.123','2026-09-05 10:00:00.123',2,'reader5@example.org',1005,'[{"Reason":"FirstComment","Spans":[]}]','00000000-0000-0000-0000-000000000005','قارئ 5','192.0.2.1',NULL,NULL,'FirstComment','receipt5',NULL,5,NULL,'Spam','تعليقٌ رقم 5 عن النهر: مَن كتبه؟',1,NULL,NULL,NULL,NULL,0,'reader-5',0,0,NULL,0);
INSERT INTO Comments VALUES(6,1,NULL,'h6','2026-09-04 10:00:00.123','2026-09-05 10:00:00.123',2,'reader6@example.org',1006,'[{"Reason":"FirstComment","Spans":[]}]','00000000-0000-0000-0000-000000000006','قارئ 6','192.0.2.1',NULL,NULL,'FirstComment','receipt6',NULL,5,NULL,'Trash','تعليقٌ رقم 6 عن النهر: مَن كتبه؟',1,NULL,NULL,NULL,NULL,0,'reader-6',0,0,NULL,0);
INSERT INTO Comments VALUES(7,1,NULL,'h7','2026-09-04 10:00:00.123',NULL,NULL,'reader7@example.org',1007,'[{"Reason":"FirstComment","Spans":[]}]','00000000-0000-0000-0000-000000000007','قارئ 7','192.0.2.1',1,NULL,'FirstComment','receipt7',NULL,5,NULL,'Pending','تعليقٌ رقم 7 عن النهر: مَن كتبه؟',0,NULL,NULL,NULL,NULL,0,'reader-7',0,0,NULL,0);
CREATE TABLE IF NOT EXISTS "Decisions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Decisions" PRIMARY KEY AUTOINCREMENT,
    "Act" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "BatchId" INTEGER NULL,
    "ById" INTEGER NOT NULL,
    "CommentId" INTEGER NOT NULL,
    "From" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "TextBefore" TEXT NULL,
    "To" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_Decisions_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Decisions_Batches_BatchId" FOREIGN KEY ("BatchId") REFERENCES "Batches" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Decisions_Comments_CommentId" FOREIGN KEY ("CommentId") REFERENCES "Comments" ("Id") ON DELETE CASCADE
);
INSERT INTO Decisions VALUES(1,'Approve','2026-09-05 10:00:00.123',NULL,2,1,'Pending',NULL,NULL,'Approved',1);
INSERT INTO Decisions VALUES(2,'Approve','2026-09-05 10:00:00.123',NULL,2,2,'Pending',NULL,NULL,'Approved',1);
INSERT INTO Decisions VALUES(3,'Reject','2026-09-05 10:00:00.123',NULL,2,4,'Pending','OffTopic',NULL,'Rejected',1);
INSERT INTO Decisions VALUES(4,'Spam','2026-09-05 10:00:00.123',1,2,5,'Pending',NULL,NULL,'Spam',1);
INSERT INTO Decisions VALUES(5,'Trash','2026-09-05 10:00:00.123',NULL,2,6,'Pending',NULL,NULL,'Trash',1);
CREATE TABLE IF NOT EXISTS "ArticleAuthors" (
    "ArticleId" INTEGER NOT NULL,
    "AuthorId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "VisibleFrom" TEXT NULL,
    CONSTRAINT "PK_ArticleAuthors" PRIMARY KEY ("ArticleId", "AuthorId"),
    CONSTRAINT "FK_ArticleAuthors_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_ArticleAuthors_Authors_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Authors" ("Id") ON DELETE RESTRICT
);
INSERT INTO ArticleAuthors VALUES(1,1,0,'2026-09-03 10:00:00.123');
INSERT INTO ArticleAuthors VALUES(2,1,0,NULL);
INSERT INTO ArticleAuthors VALUES(3,1,0,NULL);
INSERT INTO ArticleAuthors VALUES(4,1,0,'2099-01-01 00:00:00');
INSERT INTO ArticleAuthors VALUES(5,1,0,NULL);
INSERT INTO ArticleAuthors VALUES(6,1,0,NULL);
CREATE TABLE IF NOT EXISTS "AdminActs" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AdminActs" PRIMARY KEY AUTOINCREMENT,
    "Kind" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "ById" INTEGER NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_AdminActs_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO AdminActs VALUES(1,'SiteChanged','',3,'2026-09-02 10:00:00.123');
CREATE TABLE IF NOT EXISTS "ArticleActs" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ArticleActs" PRIMARY KEY AUTOINCREMENT,
    "ArticleId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Revision" INTEGER NULL,
    "Note" TEXT NULL,
    "Time" TEXT NULL,
    "ById" INTEGER NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_ArticleActs_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_ArticleActs_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO ArticleActs VALUES(1,1,'Drafted',1,1,NULL,NULL,1,'2026-09-01 10:00:00.123');
INSERT INTO ArticleActs VALUES(2,2,'Drafted',1,1,NULL,NULL,1,'2026-09-01 10:00:00.123');
INSERT INTO ArticleActs VALUES(3,3,'Drafted',1,1,NULL,NULL,1,'2026-09-01 10:00:00.123');
INSERT INTO ArticleActs VALUES(4,4,'Drafted',1,1,NULL,NULL,1,'2026-09-01 10:00:00.123');
INSERT INTO ArticleActs VALUES(5,5,'Drafted',1,1,NULL,NULL,1,'2026-09-01 10:00:00.123');
INSERT INTO ArticleActs VALUES(6,6,'Drafted',1,1,NULL,NULL,1,'2026-09-01 10:00:00.123');
INSERT INTO ArticleActs VALUES(7,1,'Published',2,1,NULL,NULL,2,'2026-09-03 10:00:00.123');
CREATE TABLE IF NOT EXISTS "Corrections" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Corrections" PRIMARY KEY AUTOINCREMENT,
    "ArticleId" INTEGER NOT NULL,
    "Note" TEXT NOT NULL,
    "ById" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_Corrections_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Corrections_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Corrections VALUES(1,1,'صُحّح رقم.',2,'2026-09-04 10:00:00.123');
CREATE TABLE IF NOT EXISTS "EditClaims" (
    "ArticleId" INTEGER NOT NULL CONSTRAINT "PK_EditClaims" PRIMARY KEY,
    "ById" INTEGER NOT NULL,
    "Since" TEXT NOT NULL,
    "Until" TEXT NOT NULL,
    CONSTRAINT "FK_EditClaims_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_EditClaims_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
INSERT INTO EditClaims VALUES(2,1,'2026-09-05 10:00:00.123','2026-09-05 10:00:00.123');
CREATE TABLE IF NOT EXISTS "HomeArrangements" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_HomeArrangements" PRIMARY KEY,
    "ById" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_HomeArrangements_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO HomeArrangements VALUES(1,2,'2026-09-03 10:00:00.123');
CREATE TABLE IF NOT EXISTS "OneTimeLinks" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_OneTimeLinks" PRIMARY KEY AUTOINCREMENT,
    "MemberId" INTEGER NULL,
    "TokenHash" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    CONSTRAINT "FK_OneTimeLinks_AspNetUsers_MemberId" FOREIGN KEY ("MemberId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
INSERT INTO OneTimeLinks VALUES(1,2,'hash','2026-09-09 10:00:00.123');
CREATE TABLE IF NOT EXISTS "Pictures" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Pictures" PRIMARY KEY AUTOINCREMENT,
    "Version" INTEGER NOT NULL,
    "Hash" TEXT NOT NULL,
    "Format" TEXT NOT NULL,
    "Width" INTEGER NOT NULL,
    "Height" INTEGER NOT NULL,
    "Bytes" INTEGER NOT NULL,
    "Colour" TEXT NULL,
    "FileName" TEXT NOT NULL,
    "Alt" TEXT NULL,
    "Caption" TEXT NULL,
    "Credit" TEXT NULL,
    "Licence" TEXT NULL,
    "FocusX" INTEGER NOT NULL,
    "FocusY" INTEGER NOT NULL,
    "SearchText" TEXT NOT NULL,
    "UploadedById" INTEGER NOT NULL,
    "UploadedAt" TEXT NOT NULL,
    "EditedById" INTEGER NOT NULL,
    "EditedAt" TEXT NOT NULL,
    CONSTRAINT "FK_Pictures_AspNetUsers_EditedById" FOREIGN KEY ("EditedById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Pictures_AspNetUsers_UploadedById" FOREIGN KEY ("UploadedById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Pictures VALUES(1,1,'abababababababababababababababababababababababababababababababab','Jpeg',1200,800,123456,'#aabbcc','سور.jpg','سور قديم','تعليق','ليلى','CC BY',50,40,'سور قديم',1,'2026-09-01 10:00:00.123',1,'2026-09-02 10:00:00.123');
CREATE TABLE IF NOT EXISTS "SignIns" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SignIns" PRIMARY KEY AUTOINCREMENT,
    "MemberId" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    "Way" TEXT NOT NULL,
    "Outcome" TEXT NOT NULL,
    "Network" TEXT NOT NULL,
    "Device" TEXT NOT NULL,
    CONSTRAINT "FK_SignIns_AspNetUsers_MemberId" FOREIGN KEY ("MemberId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
INSERT INTO SignIns VALUES(1,2,'2026-09-02 10:00:00.123','Password','Entered','192.0.2.0/24','Firefox');
CREATE TABLE IF NOT EXISTS "StaffSessions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_StaffSessions" PRIMARY KEY AUTOINCREMENT,
    "MemberId" INTEGER NOT NULL,
    "Device" TEXT NOT NULL,
    "Network" TEXT NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "SeenAt" TEXT NOT NULL,
    "ConfirmedAt" TEXT NOT NULL,
    CONSTRAINT "FK_StaffSessions_AspNetUsers_MemberId" FOREIGN KEY ("MemberId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
INSERT INTO StaffSessions VALUES(1,2,'Firefox','192.0.2.0/24','2026-09-02 10:00:00.123','2026-09-03 10:00:00.123','2026-09-02 10:00:00.123');
CREATE TABLE IF NOT EXISTS "StoryBatches" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_StoryBatches" PRIMARY KEY AUTOINCREMENT,
    "Act" TEXT NOT NULL,
    "SectionId" INTEGER NULL,
    "Tag" TEXT NULL,
    "UndoOfId" INTEGER NULL,
    "ById" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_StoryBatches_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_StoryBatches_Sections_SectionId" FOREIGN KEY ("SectionId") REFERENCES "Sections" ("Id") ON DELETE RESTRICT
);
INSERT INTO StoryBatches VALUES(1,'AddTag',NULL,'أنهار',NULL,2,'2026-09-04 10:00:00.123');
CREATE TABLE IF NOT EXISTS "WorkingCopies" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_WorkingCopies" PRIMARY KEY AUTOINCREMENT,
    "Key" TEXT NOT NULL,
    "ArticleId" INTEGER NULL,
    "ById" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "SavedAt" TEXT NOT NULL,
    "Authors" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Glyphs" TEXT NULL,
    "Illustration" TEXT NULL,
    "Kicker" TEXT NULL,
    "Kind" TEXT NOT NULL DEFAULT 'News',
    "PictureId" INTEGER NULL,
    "SectionId" INTEGER NOT NULL,
    "SeoDescription" TEXT NULL,
    "SeoTitle" TEXT NULL,
    "Slug" TEXT NOT NULL,
    "Source" TEXT NULL,
    "SourceTitle" TEXT NULL,
    "SourceUrl" TEXT NULL,
    "Standfirst" TEXT NULL,
    "Tags" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Translator" TEXT NULL, "ShowsTerms" INTEGER NOT NULL DEFAULT 1, "EventAt" TEXT NULL, "Series" TEXT NULL,
    CONSTRAINT "FK_WorkingCopies_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id"),
    CONSTRAINT "FK_WorkingCopies_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
INSERT INTO WorkingCopies VALUES(1,'00000000-0000-0000-0000-00000000000A',2,1,2,'2026-09-05 10:00:00.123','["ليلى حدّاد"]','كلمات لم تُحفظ بعد',NULL,NULL,NULL,'News',NULL,2,NULL,NULL,'',NULL,NULL,NULL,NULL,'[]','مسوّدة عن الشاي، أطول',NULL,1,NULL,NULL);
CREATE TABLE IF NOT EXISTS "HomePicks" (
    "ArrangementNumber" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "ArticleId" INTEGER NOT NULL,
    "Since" TEXT NOT NULL,
    CONSTRAINT "PK_HomePicks" PRIMARY KEY ("ArrangementNumber", "Position"),
    CONSTRAINT "FK_HomePicks_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_HomePicks_HomeArrangements_ArrangementNumber" FOREIGN KEY ("ArrangementNumber") REFERENCES "HomeArrangements" ("Number") ON DELETE CASCADE
);
INSERT INTO HomePicks VALUES(1,0,1,'2026-09-03 10:00:00.123');
CREATE TABLE IF NOT EXISTS "FormerPictures" (
    "PictureId" INTEGER NOT NULL,
    "Hash" TEXT NOT NULL,
    "Format" TEXT NOT NULL,
    "Width" INTEGER NOT NULL,
    "Height" INTEGER NOT NULL,
    "Bytes" INTEGER NOT NULL,
    "Colour" TEXT NULL,
    "ReplacedAt" TEXT NOT NULL,
    CONSTRAINT "PK_FormerPictures" PRIMARY KEY ("PictureId", "Hash"),
    CONSTRAINT "FK_FormerPictures_Pictures_PictureId" FOREIGN KEY ("PictureId") REFERENCES "Pictures" ("Id") ON DELETE CASCADE
);
INSERT INTO FormerPictures VALUES(1,'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd','Png',600,400,6543,NULL,'2026-09-02 10:00:00.123');
CREATE TABLE IF NOT EXISTS "StoryBatchItems" (
    "BatchId" INTEGER NOT NULL,
    "ArticleId" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "Restores" INTEGER NULL,
    "Outcome" TEXT NOT NULL,
    "RevisionBefore" INTEGER NULL,
    "VersionAfter" INTEGER NULL,
    CONSTRAINT "PK_StoryBatchItems" PRIMARY KEY ("BatchId", "ArticleId"),
    CONSTRAINT "FK_StoryBatchItems_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_StoryBatchItems_StoryBatches_BatchId" FOREIGN KEY ("BatchId") REFERENCES "StoryBatches" ("Id") ON DELETE CASCADE
);
INSERT INTO StoryBatchItems VALUES(1,1,2,NULL,'Published',1,2);
CREATE TABLE IF NOT EXISTS "AspNetUsers" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetUsers" PRIMARY KEY AUTOINCREMENT,
    "AccessFailedCount" INTEGER NOT NULL,
    "AuthorId" INTEGER NULL,
    "ConcurrencyStamp" TEXT NULL,
    "DisabledAt" TEXT NULL,
    "Email" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "JoinedAt" TEXT NOT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "Name" TEXT NOT NULL,
    "NormalizedEmail" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "PasswordHash" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "SecurityStamp" TEXT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "UserName" TEXT NULL,
    CONSTRAINT "FK_AspNetUsers_Authors_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Authors" ("Id") ON DELETE RESTRICT
);
INSERT INTO AspNetUsers VALUES(1,0,1,'u1',NULL,'member1@example.org',1,'2026-09-01 10:00:00.123',1,NULL,'ليلى حدّاد','MEMBER1@EXAMPLE.ORG','MEMBER1@EXAMPLE.ORG','hash1',NULL,0,'s1',0,'member1@example.org');
INSERT INTO AspNetUsers VALUES(2,0,NULL,'u2',NULL,'member2@example.org',1,'2026-09-01 10:00:00.123',1,NULL,'نورة','MEMBER2@EXAMPLE.ORG','MEMBER2@EXAMPLE.ORG','hash2',NULL,0,'s2',0,'member2@example.org');
INSERT INTO AspNetUsers VALUES(3,0,NULL,'u3',NULL,'member3@example.org',1,'2026-09-01 10:00:00.123',1,NULL,'المدير','MEMBER3@EXAMPLE.ORG','MEMBER3@EXAMPLE.ORG','hash3',NULL,0,'s3',0,'member3@example.org');
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','ArticleIndex','ArticleIndex',0,'CREATE VIRTUAL TABLE "ArticleIndex" USING fts5(title, body, titlex, tokenize="ascii tokenchars ''.''", content='''', contentless_delete=1)');
CREATE TABLE IF NOT EXISTS 'ArticleIndex_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO ArticleIndex_data VALUES(1,X'');
INSERT INTO ArticleIndex_data VALUES(10,X'00000001ff000001000000');
CREATE TABLE IF NOT EXISTS 'ArticleIndex_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'ArticleIndex_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
CREATE TABLE IF NOT EXISTS 'ArticleIndex_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO ArticleIndex_config VALUES('automerge',8);
INSERT INTO ArticleIndex_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','TitleIndex','TitleIndex',0,'CREATE VIRTUAL TABLE "TitleIndex" USING fts5(words, tokenize="ascii tokenchars ''.''", prefix=''2 3 4'', detail=none, content='''', contentless_delete=1)');
CREATE TABLE IF NOT EXISTS 'TitleIndex_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO TitleIndex_data VALUES(1,X'');
INSERT INTO TitleIndex_data VALUES(10,X'00000000ff000001000000');
CREATE TABLE IF NOT EXISTS 'TitleIndex_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'TitleIndex_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
CREATE TABLE IF NOT EXISTS 'TitleIndex_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO TitleIndex_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','TitleVocabulary','TitleVocabulary',0,'CREATE VIRTUAL TABLE "TitleVocabulary" USING fts5vocab(''TitleIndex'', ''row'')');
CREATE TABLE IF NOT EXISTS "SearchPlaces"(
    "Place" INTEGER NOT NULL PRIMARY KEY, "ArticleId" INTEGER NOT NULL UNIQUE, "At" INTEGER NOT NULL, "SectionId" INTEGER NOT NULL, "Kind" INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS "SearchTags"("Folded" TEXT NOT NULL, "TagId" INTEGER NOT NULL, PRIMARY KEY ("Folded", "TagId")) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "SearchState"("Id" INTEGER NOT NULL PRIMARY KEY, "Version" INTEGER NOT NULL, "Next" INTEGER NULL, "Done" INTEGER NOT NULL, "All" INTEGER NOT NULL);
INSERT INTO SearchState VALUES(1,0,NULL,0,0);
CREATE TABLE IF NOT EXISTS "SearchMisses"("Words" TEXT NOT NULL PRIMARY KEY, "Count" INTEGER NOT NULL, "LastDay" TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO SearchMisses VALUES('كلمة بلا نتيجة',3,'2026-09-04');
CREATE TABLE IF NOT EXISTS "StaleBodies"("ArticleId" INTEGER NOT NULL PRIMARY KEY);
CREATE TABLE IF NOT EXISTS "GlossaryEntries" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_GlossaryEntries" PRIMARY KEY AUTOINCREMENT,
    "Version" INTEGER NOT NULL,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Simplified" TEXT NOT NULL,
    "Traditional" TEXT NULL,
    "Pinyin" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Explanation" TEXT NOT NULL,
    "Spellings" TEXT NOT NULL,
    "SeeAlso" TEXT NOT NULL,
    "Tags" TEXT NOT NULL,
    "SortKey" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "EditedAt" TEXT NOT NULL,
    "Deleted" INTEGER NOT NULL,
    "SourceKey" TEXT NULL,
    "SourceHash" TEXT NULL,
    "TouchedByStaff" INTEGER NOT NULL
);
INSERT INTO GlossaryEntries VALUES(1,1,'بكين','بكين','北京',NULL,'Běijīng','Place','عاصمة الصين.','[{"Text":"بيجين","IsRejected":true}]','[]','["مدن"]','بكين','2026-09-01 10:00:00.123','2026-09-01 10:00:00.123',0,NULL,NULL,0);
CREATE TABLE IF NOT EXISTS "GlossaryImports" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_GlossaryImports" PRIMARY KEY AUTOINCREMENT,
    "FileName" TEXT NOT NULL,
    "Rows" TEXT NOT NULL,
    "ById" INTEGER NULL,
    "At" TEXT NOT NULL,
    "AppliedAt" TEXT NULL,
    "Added" INTEGER NOT NULL,
    "Changed" INTEGER NOT NULL,
    "UndoneAt" TEXT NULL,
    CONSTRAINT "FK_GlossaryImports_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO GlossaryImports VALUES(1,'أسماء.csv','[]',2,'2026-09-02 10:00:00.123',NULL,0,0,NULL);
CREATE TABLE IF NOT EXISTS "GlossaryStates" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_GlossaryStates" PRIMARY KEY,
    "Version" INTEGER NOT NULL
);
INSERT INTO GlossaryStates VALUES(1,2);
CREATE TABLE IF NOT EXISTS "ArticleMentions" (
    "ArticleId" INTEGER NOT NULL,
    "EntryId" INTEGER NOT NULL,
    "HasRejectedSpelling" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "VisibleFrom" TEXT NULL,
    CONSTRAINT "PK_ArticleMentions" PRIMARY KEY ("ArticleId", "EntryId"),
    CONSTRAINT "FK_ArticleMentions_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_ArticleMentions_GlossaryEntries_EntryId" FOREIGN KEY ("EntryId") REFERENCES "GlossaryEntries" ("Id") ON DELETE CASCADE
);
INSERT INTO ArticleMentions VALUES(1,1,0,0,'2026-09-03 10:00:00.123');
CREATE TABLE IF NOT EXISTS "EntryActs" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_EntryActs" PRIMARY KEY AUTOINCREMENT,
    "EntryId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Before" TEXT NULL,
    "ById" INTEGER NULL,
    "ImportId" INTEGER NULL,
    "IsUndo" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_EntryActs_AspNetUsers_ById" FOREIGN KEY ("ById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_EntryActs_GlossaryEntries_EntryId" FOREIGN KEY ("EntryId") REFERENCES "GlossaryEntries" ("Id") ON DELETE RESTRICT
);
INSERT INTO EntryActs VALUES(1,1,'Added',1,NULL,2,NULL,0,'2026-09-01 10:00:00.123');
CREATE TABLE IF NOT EXISTS "ReadPlaces" (
    "Window" INTEGER NOT NULL,
    "SectionId" INTEGER NOT NULL,
    "Rank" INTEGER NOT NULL,
    "ArticleId" INTEGER NOT NULL,
    "Reads" INTEGER NOT NULL,
    CONSTRAINT "PK_ReadPlaces" PRIMARY KEY ("Window", "SectionId", "Rank"),
    CONSTRAINT "FK_ReadPlaces_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE
);
INSERT INTO ReadPlaces VALUES(0,0,1,1,9);
CREATE TABLE IF NOT EXISTS "StoryCounts" (
    "State" TEXT NOT NULL,
    "Binned" INTEGER NOT NULL,
    "Count" INTEGER NOT NULL,
    CONSTRAINT "PK_StoryCounts" PRIMARY KEY ("Binned", "State")
);
INSERT INTO StoryCounts VALUES('Draft',1,0);
INSERT INTO StoryCounts VALUES('InReview',1,0);
INSERT INTO StoryCounts VALUES('Scheduled',1,0);
INSERT INTO StoryCounts VALUES('Withdrawn',1,0);
INSERT INTO StoryCounts VALUES('Draft',0,1);
INSERT INTO StoryCounts VALUES('InReview',0,1);
INSERT INTO StoryCounts VALUES('Scheduled',0,1);
INSERT INTO StoryCounts VALUES('Published',0,1);
INSERT INTO StoryCounts VALUES('Withdrawn',0,1);
INSERT INTO StoryCounts VALUES('Published',1,1);
CREATE TABLE IF NOT EXISTS "ReadHours"("ArticleId" INTEGER NOT NULL, "Hour" INTEGER NOT NULL, "Reads" INTEGER NOT NULL, PRIMARY KEY ("ArticleId", "Hour")) WITHOUT ROWID;
INSERT INTO ReadHours VALUES(1,497000,9);
CREATE TABLE IF NOT EXISTS "Series" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Series" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL
);
INSERT INTO Series VALUES(1,'طريق-الحرير','طريق الحرير');
CREATE TABLE IF NOT EXISTS "StoryPackages" (
    "ArticleId" INTEGER NOT NULL CONSTRAINT "PK_StoryPackages" PRIMARY KEY,
    "Card" TEXT NULL,
    "Related" TEXT NOT NULL,
    "IsDue" INTEGER NOT NULL,
    CONSTRAINT "FK_StoryPackages_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE
);
INSERT INTO StoryPackages VALUES(1,NULL,'',0);
INSERT INTO StoryPackages VALUES(2,NULL,'',0);
INSERT INTO StoryPackages VALUES(3,NULL,'',0);
INSERT INTO StoryPackages VALUES(4,NULL,'',0);
INSERT INTO StoryPackages VALUES(5,NULL,'',0);
INSERT INTO StoryPackages VALUES(6,NULL,'',0);
CREATE TABLE IF NOT EXISTS "Articles" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Articles" PRIMARY KEY AUTOINCREMENT,
    "Binned" INTEGER NOT NULL,
    "BreakingUntil" TEXT NULL,
    "Byline" TEXT NOT NULL,
    "CommentCount" INTEGER NOT NULL,
    "CommentMode" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "CreatedById" INTEGER NULL,
    "Description" TEXT NOT NULL,
    "DraftKey" TEXT NULL,
    "EditedAt" TEXT NOT NULL,
    "EmbargoNote" TEXT NULL,
    "EmbargoUntil" TEXT NULL,
    "Folded" TEXT NOT NULL,
    "Glyphs" TEXT NULL,
    "Illustration" TEXT NULL,
    "Kicker" TEXT NULL,
    "Kind" TEXT NOT NULL DEFAULT 'News',
    "LatestRevision" INTEGER NOT NULL,
    "LiveRevision" INTEGER NULL,
    "LiveUntil" TEXT NULL,
    "ModifiedAt" TEXT NULL,
    "PictureId" INTEGER NULL,
    "ReadingMinutes" INTEGER NOT NULL,
    "SectionId" INTEGER NOT NULL,
    "SeriesId" INTEGER NULL,
    "Slug" TEXT NOT NULL,
    "SourceHash" TEXT NULL,
    "SourceKey" TEXT NULL,
    "Standfirst" TEXT NULL,
    "State" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "TouchedByStaff" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "VisibleFrom" TEXT NULL,
    "WithdrawalReason" TEXT NULL,
    CONSTRAINT "FK_Articles_AspNetUsers_CreatedById" FOREIGN KEY ("CreatedById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Articles_Pictures_PictureId" FOREIGN KEY ("PictureId") REFERENCES "Pictures" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Articles_Sections_SectionId" FOREIGN KEY ("SectionId") REFERENCES "Sections" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Articles_Series_SeriesId" FOREIGN KEY ("SeriesId") REFERENCES "Series" ("Id") ON DELETE RESTRICT
);
INSERT INTO Articles VALUES(1,0,NULL,'ليلى حدّاد',2,NULL,'2026-09-01 10:00:00.123',1,'وصف نهر اليانغتسي يفيض: «أرقام» العام',NULL,'2026-09-03 10:00:00.123',NULL,NULL,'',NULL,NULL,'تقرير','News',1,1,NULL,NULL,1,2,2,1,'نهر-اليانغتسي-يفيض-أرقام-العام',NULL,NULL,'مقدّمة','Published','نهر اليانغتسي يفيض: «أرقام» العام',1,2,'2026-09-03 10:00:00.123',NULL);
INSERT INTO Articles VALUES(2,0,NULL,'ليلى حدّاد',0,NULL,'2026-09-01 10:00:00.123',1,'وصف مسوّدة عن الشاي',NULL,'2026-09-03 10:00:00.123',NULL,NULL,'',NULL,NULL,'تقرير','News',1,NULL,NULL,NULL,NULL,2,3,NULL,'مسوّدة-عن-الشاي',NULL,NULL,'مقدّمة','Draft','مسوّدة عن الشاي',1,2,NULL,NULL);
INSERT INTO Articles VALUES(3,0,NULL,'ليلى حدّاد',0,NULL,'2026-09-01 10:00:00.123',1,'وصف تنتظر المراجعة',NULL,'2026-09-03 10:00:00.123',NULL,NULL,'',NULL,NULL,'تقرير','News',1,NULL,NULL,NULL,NULL,2,1,NULL,'تنتظر-المراجعة',NULL,NULL,'مقدّمة','InReview','تنتظر المراجعة',1,2,NULL,NULL);
INSERT INTO Articles VALUES(4,0,NULL,'ليلى حدّاد',0,NULL,'2026-09-01 10:00:00.123',1,'وصف مجدولة إلى أمد بعيد',NULL,'2026-09-03 10:00:00.123',NULL,NULL,'',NULL,NULL,'تقرير','News',1,1,NULL,NULL,NULL,2,2,NULL,'مجدولة-إلى-أمد-بعيد',NULL,NULL,'مقدّمة','Scheduled','مجدولة إلى أمد بعيد',1,2,'2099-01-01 00:00:00',NULL);
INSERT INTO Articles VALUES(5,0,NULL,'ليلى حدّاد',0,NULL,'2026-09-01 10:00:00.123',1,'وصف سُحبت لخطأ فيها',NULL,'2026-09-03 10:00:00.123',NULL,NULL,'',NULL,NULL,'تقرير','News',1,1,NULL,NULL,NULL,2,3,NULL,'سُحبت-لخطأ-فيها',NULL,NULL,'مقدّمة','Withdrawn','سُحبت لخطأ فيها',1,2,NULL,'رقم غير صحيح');
INSERT INTO Articles VALUES(6,1,NULL,'ليلى حدّاد',0,NULL,'2026-09-01 10:00:00.123',1,'وصف في السلّة',NULL,'2026-09-03 10:00:00.123',NULL,NULL,'',NULL,NULL,'تقرير','News',1,NULL,NULL,NULL,NULL,2,1,NULL,'في-السلّة',NULL,NULL,'مقدّمة','Published','في السلّة',1,2,NULL,NULL);
CREATE TABLE IF NOT EXISTS "CommentReports" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_CommentReports" PRIMARY KEY AUTOINCREMENT,
    "CommentId" INTEGER NOT NULL,
    "Reporter" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "Note" TEXT NOT NULL,
    "Weight" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "At" TEXT NOT NULL
);
INSERT INTO CommentReports VALUES(1,1,'someone','OffTopic','ليس عن المادة',1,'Open','2026-09-06 10:00:00.123');
CREATE TABLE IF NOT EXISTS "CommentRevisions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_CommentRevisions" PRIMARY KEY AUTOINCREMENT,
    "CommentId" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "At" TEXT NOT NULL
);
INSERT INTO CommentRevisions VALUES(1,3,'كلماته الأولى','2026-09-04 10:00:00.123');
CREATE TABLE IF NOT EXISTS "Escalations" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Escalations" PRIMARY KEY AUTOINCREMENT,
    "CommentId" INTEGER NOT NULL,
    "To" TEXT NOT NULL,
    "Note" TEXT NOT NULL,
    "RaisedById" INTEGER NOT NULL,
    "RaisedAt" TEXT NOT NULL,
    "Evidence" TEXT NOT NULL,
    "EvidenceHash" TEXT NOT NULL,
    "ResolvedById" INTEGER NULL,
    "ResolvedAt" TEXT NULL,
    "Outcome" TEXT NULL,
    "ResolutionNote" TEXT NULL,
    CONSTRAINT "FK_Escalations_AspNetUsers_RaisedById" FOREIGN KEY ("RaisedById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Escalations_AspNetUsers_ResolvedById" FOREIGN KEY ("ResolvedById") REFERENCES "AspNetUsers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Escalations VALUES(1,4,'Legal','للنظر',2,'2026-09-06 10:00:00.123','{}','h',3,'2026-09-07 10:00:00.123','Reject','نعم');
CREATE TABLE IF NOT EXISTS "OutgoingMails" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_OutgoingMails" PRIMARY KEY AUTOINCREMENT,
    "To" TEXT NOT NULL,
    "Reader" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Unsubscribe" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "DueAt" TEXT NOT NULL,
    "Attempts" INTEGER NOT NULL
);
INSERT INTO OutgoingMails VALUES(1,'reader1@example.org','reader-1','عنوان','نص',NULL,'2026-09-06 10:00:00.123','2099-01-01 00:00:00',0);
CREATE TABLE IF NOT EXISTS "ReaderKeys" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ReaderKeys" PRIMARY KEY AUTOINCREMENT,
    "Key" BLOB NOT NULL
);
INSERT INTO ReaderKeys VALUES(1,X'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f');
CREATE TABLE IF NOT EXISTS "ReviewClaims" (
    "CommentId" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "Until" TEXT NOT NULL,
    CONSTRAINT "PK_ReviewClaims" PRIMARY KEY ("CommentId", "MemberId"),
    CONSTRAINT "FK_ReviewClaims_AspNetUsers_MemberId" FOREIGN KEY ("MemberId") REFERENCES "AspNetUsers" ("Id") ON DELETE CASCADE
);
INSERT INTO ReviewClaims VALUES(3,2,'2026-09-06 10:00:00.123');
CREATE TABLE IF NOT EXISTS "ScoreModels" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ScoreModels" PRIMARY KEY AUTOINCREMENT,
    "TrainedAt" TEXT NOT NULL,
    "Samples" INTEGER NOT NULL,
    "Unwanted" INTEGER NOT NULL,
    "Precision" REAL NOT NULL,
    "Recall" REAL NOT NULL,
    "LastDecisionId" INTEGER NOT NULL,
    "Form" INTEGER NOT NULL,
    "Weights" BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS "TrainingSamples" (
    "CommentId" INTEGER NOT NULL CONSTRAINT "PK_TrainingSamples" PRIMARY KEY,
    "Reader" TEXT NOT NULL,
    "IsUnwanted" INTEGER NOT NULL,
    "Features" BLOB NOT NULL,
    "At" TEXT NOT NULL
);
INSERT INTO TrainingSamples VALUES(5,'reader-5',1,X'01000000','2026-09-05 10:00:00.123');
CREATE TABLE IF NOT EXISTS "VerifiedReaders" (
    "Reader" TEXT NOT NULL CONSTRAINT "PK_VerifiedReaders" PRIMARY KEY,
    "VerifiedAt" TEXT NOT NULL,
    "Stamp" INTEGER NOT NULL,
    "UnsubscribedAt" TEXT NULL
);
INSERT INTO VerifiedReaders VALUES('reader-1','2026-09-04 10:00:00.123',1,NULL);
CREATE TABLE IF NOT EXISTS "FormerAddresses" (
    "Path" TEXT NOT NULL CONSTRAINT "PK_FormerAddresses" PRIMARY KEY,
    "ArticleId" INTEGER NULL,
    "Target" TEXT NULL,
    CONSTRAINT "FK_FormerAddresses_Articles_ArticleId" FOREIGN KEY ("ArticleId") REFERENCES "Articles" ("Id") ON DELETE CASCADE
);
INSERT INTO FormerAddresses VALUES('/2020/05/قديم/',1,NULL);
CREATE TABLE IF NOT EXISTS "BroughtComments" (
    "Key" TEXT NOT NULL CONSTRAINT "PK_BroughtComments" PRIMARY KEY
);
INSERT INTO BroughtComments VALUES('00000000-0000-0000-0000-000000000001');
INSERT INTO BroughtComments VALUES('0B4C1F6E-7A52-4E0D-9C3B-5D2E8F1A6B70');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('CommentPolicy',1);
INSERT INTO sqlite_sequence VALUES('Comments',7);
INSERT INTO sqlite_sequence VALUES('Decisions',5);
INSERT INTO sqlite_sequence VALUES('AspNetUsers',3);
INSERT INTO sqlite_sequence VALUES('Articles',6);
INSERT INTO sqlite_sequence VALUES('ReaderKeys',1);
INSERT INTO sqlite_sequence VALUES('Sections',3);
INSERT INTO sqlite_sequence VALUES('Sites',1);
INSERT INTO sqlite_sequence VALUES('Authors',2);
INSERT INTO sqlite_sequence VALUES('AspNetRoles',3);
INSERT INTO sqlite_sequence VALUES('Tags',2);
INSERT INTO sqlite_sequence VALUES('Series',1);
INSERT INTO sqlite_sequence VALUES('Pictures',1);
INSERT INTO sqlite_sequence VALUES('Revisions',6);
INSERT INTO sqlite_sequence VALUES('ArticleActs',7);
INSERT INTO sqlite_sequence VALUES('Corrections',1);
INSERT INTO sqlite_sequence VALUES('WorkingCopies',1);
INSERT INTO sqlite_sequence VALUES('StoryBatches',1);
INSERT INTO sqlite_sequence VALUES('AdminActs',1);
INSERT INTO sqlite_sequence VALUES('OneTimeLinks',1);
INSERT INTO sqlite_sequence VALUES('SignIns',1);
INSERT INTO sqlite_sequence VALUES('StaffSessions',1);
INSERT INTO sqlite_sequence VALUES('Batches',1);
INSERT INTO sqlite_sequence VALUES('Bans',1);
INSERT INTO sqlite_sequence VALUES('ListedWords',1);
INSERT INTO sqlite_sequence VALUES('RuleChanges',1);
INSERT INTO sqlite_sequence VALUES('StaffNotes',1);
INSERT INTO sqlite_sequence VALUES('CommentReports',1);
INSERT INTO sqlite_sequence VALUES('CommentRevisions',1);
INSERT INTO sqlite_sequence VALUES('Escalations',1);
INSERT INTO sqlite_sequence VALUES('OutgoingMails',1);
INSERT INTO sqlite_sequence VALUES('GlossaryEntries',1);
INSERT INTO sqlite_sequence VALUES('EntryActs',1);
INSERT INTO sqlite_sequence VALUES('GlossaryImports',1);
CREATE INDEX "IX_ArticleTags_TagId_VisibleFrom_ArticleId" ON "ArticleTags" ("TagId", "VisibleFrom", "ArticleId");
CREATE INDEX "IX_AspNetRoleClaims_RoleId" ON "AspNetRoleClaims" ("RoleId");
CREATE UNIQUE INDEX "RoleNameIndex" ON "AspNetRoles" ("NormalizedName");
CREATE INDEX "IX_AspNetUserClaims_UserId" ON "AspNetUserClaims" ("UserId");
CREATE INDEX "IX_AspNetUserLogins_UserId" ON "AspNetUserLogins" ("UserId");
CREATE INDEX "IX_AspNetUserPasskeys_UserId" ON "AspNetUserPasskeys" ("UserId");
CREATE INDEX "IX_AspNetUserRoles_RoleId" ON "AspNetUserRoles" ("RoleId");
CREATE UNIQUE INDEX "IX_Authors_Slug" ON "Authors" ("Slug");
CREATE UNIQUE INDEX "IX_Revisions_ArticleId_Number" ON "Revisions" ("ArticleId", "Number");
CREATE INDEX "IX_Revisions_ById" ON "Revisions" ("ById");
CREATE UNIQUE INDEX "IX_Sections_Slug" ON "Sections" ("Slug");
CREATE UNIQUE INDEX "IX_Tags_Slug" ON "Tags" ("Slug");
CREATE INDEX "IX_Bans_ById" ON "Bans" ("ById");
CREATE INDEX "IX_Bans_LiftedById" ON "Bans" ("LiftedById");
CREATE INDEX "IX_Bans_Value_LiftedAt" ON "Bans" ("Value", "LiftedAt");
CREATE INDEX "IX_Batches_ById" ON "Batches" ("ById");
CREATE INDEX "IX_Batches_State" ON "Batches" ("State");
CREATE UNIQUE INDEX "IX_Batches_UndoOfId" ON "Batches" ("UndoOfId") WHERE "UndoOfId" IS NOT NULL;
CREATE INDEX "IX_BatchItems_BatchId_Outcome_CommentId" ON "BatchItems" ("BatchId", "Outcome", "CommentId");
CREATE INDEX "IX_ListedWords_AddedById" ON "ListedWords" ("AddedById");
CREATE UNIQUE INDEX "IX_ListedWords_List_Text" ON "ListedWords" ("List", "Text");
CREATE INDEX "IX_RuleChanges_ById" ON "RuleChanges" ("ById");
CREATE INDEX "IX_StaffNotes_ById" ON "StaffNotes" ("ById");
CREATE INDEX "IX_Comments_ArticleId_State_Id" ON "Comments" ("ArticleId", "State", "Id");
CREATE INDEX "IX_Comments_CampaignId_State_Id" ON "Comments" ("CampaignId", "State", "Id") WHERE "CampaignId" IS NOT NULL;
CREATE INDEX "IX_Comments_CreatedAt" ON "Comments" ("CreatedAt");
CREATE INDEX "IX_Comments_DecidedById_Id" ON "Comments" ("DecidedById", "Id") WHERE "DecidedById" IS NOT NULL;
CREATE UNIQUE INDEX "IX_Comments_Key" ON "Comments" ("Key");
CREATE INDEX "IX_Comments_Network_Id" ON "Comments" ("Network", "Id");
CREATE INDEX "IX_Comments_ParentId" ON "Comments" ("ParentId") WHERE "ParentId" IS NOT NULL;
CREATE UNIQUE INDEX "IX_Comments_Receipt" ON "Comments" ("Receipt");
CREATE INDEX "IX_Comments_StaffId" ON "Comments" ("StaffId") WHERE "StaffId" IS NOT NULL;
CREATE INDEX "IX_Comments_State_Id" ON "Comments" ("State", "Id");
CREATE INDEX "IX_Comments_State_Risk_Id" ON "Comments" ("State", "Risk" DESC, "Id");
CREATE INDEX "IX_Decisions_Act_Id" ON "Decisions" ("Act", "Id");
CREATE INDEX "IX_Decisions_At_Id" ON "Decisions" ("At", "Id");
CREATE INDEX "IX_Decisions_BatchId" ON "Decisions" ("BatchId") WHERE "BatchId" IS NOT NULL;
CREATE INDEX "IX_Decisions_ById_Id" ON "Decisions" ("ById", "Id");
CREATE UNIQUE INDEX "IX_Decisions_CommentId_Version" ON "Decisions" ("CommentId", "Version");
CREATE INDEX "IX_ArticleBodies_RenderVersion" ON "ArticleBodies" ("RenderVersion");
CREATE INDEX "IX_AdminActs_ById" ON "AdminActs" ("ById");
CREATE INDEX "IX_ArticleActs_ArticleId_Id" ON "ArticleActs" ("ArticleId", "Id");
CREATE INDEX "IX_ArticleActs_ById" ON "ArticleActs" ("ById");
CREATE INDEX "IX_ArticleAuthors_AuthorId_VisibleFrom_ArticleId" ON "ArticleAuthors" ("AuthorId", "VisibleFrom", "ArticleId");
CREATE INDEX "IX_Corrections_ArticleId" ON "Corrections" ("ArticleId");
CREATE INDEX "IX_Corrections_At_Id" ON "Corrections" ("At", "Id");
CREATE INDEX "IX_Corrections_ById" ON "Corrections" ("ById");
CREATE INDEX "IX_EditClaims_ById" ON "EditClaims" ("ById");
CREATE INDEX "IX_FormerPictures_Hash" ON "FormerPictures" ("Hash");
CREATE INDEX "IX_HomeArrangements_ById" ON "HomeArrangements" ("ById");
CREATE INDEX "IX_HomePicks_ArticleId" ON "HomePicks" ("ArticleId");
CREATE INDEX "IX_OneTimeLinks_MemberId" ON "OneTimeLinks" ("MemberId");
CREATE INDEX "IX_Pictures_EditedById" ON "Pictures" ("EditedById");
CREATE UNIQUE INDEX "IX_Pictures_Hash" ON "Pictures" ("Hash");
CREATE INDEX "IX_Pictures_UploadedById" ON "Pictures" ("UploadedById");
CREATE INDEX "IX_SignIns_At" ON "SignIns" ("At");
CREATE INDEX "IX_SignIns_MemberId_Id" ON "SignIns" ("MemberId", "Id");
CREATE INDEX "IX_SignIns_MemberId_Outcome_At" ON "SignIns" ("MemberId", "Outcome", "At");
CREATE INDEX "IX_StaffSessions_MemberId_Id" ON "StaffSessions" ("MemberId", "Id");
CREATE INDEX "IX_StaffSessions_SeenAt" ON "StaffSessions" ("SeenAt");
CREATE INDEX "IX_StoryBatches_ById" ON "StoryBatches" ("ById");
CREATE INDEX "IX_StoryBatches_SectionId" ON "StoryBatches" ("SectionId");
CREATE UNIQUE INDEX "IX_StoryBatches_UndoOfId" ON "StoryBatches" ("UndoOfId") WHERE "UndoOfId" IS NOT NULL;
CREATE INDEX "IX_StoryBatchItems_ArticleId" ON "StoryBatchItems" ("ArticleId");
CREATE INDEX "IX_WorkingCopies_ArticleId_ById" ON "WorkingCopies" ("ArticleId", "ById");
CREATE UNIQUE INDEX "IX_WorkingCopies_ById_Key" ON "WorkingCopies" ("ById", "Key");
CREATE INDEX "IX_WorkingCopies_ById_SavedAt" ON "WorkingCopies" ("ById", "SavedAt");
CREATE INDEX "EmailIndex" ON "AspNetUsers" ("NormalizedEmail");
CREATE UNIQUE INDEX "IX_AspNetUsers_AuthorId" ON "AspNetUsers" ("AuthorId");
CREATE UNIQUE INDEX "UserNameIndex" ON "AspNetUsers" ("NormalizedUserName");
CREATE INDEX "IX_SearchMisses_LastDay" ON "SearchMisses"("LastDay");
CREATE INDEX "IX_SearchMisses_Count" ON "SearchMisses"("Count");
CREATE INDEX "IX_ArticleMentions_EntryId_VisibleFrom_ArticleId" ON "ArticleMentions" ("EntryId", "VisibleFrom", "ArticleId");
CREATE INDEX "IX_ArticleMentions_Rejected" ON "ArticleMentions" ("ArticleId") WHERE "HasRejectedSpelling";
CREATE INDEX "IX_EntryActs_ById" ON "EntryActs" ("ById");
CREATE INDEX "IX_EntryActs_EntryId_Id" ON "EntryActs" ("EntryId", "Id");
CREATE INDEX "IX_EntryActs_ImportId" ON "EntryActs" ("ImportId");
CREATE UNIQUE INDEX "IX_GlossaryEntries_Name" ON "GlossaryEntries" ("Name") WHERE NOT "Deleted";
CREATE UNIQUE INDEX "IX_GlossaryEntries_Slug" ON "GlossaryEntries" ("Slug");
CREATE INDEX "IX_GlossaryEntries_SortKey_Id" ON "GlossaryEntries" ("SortKey", "Id");
CREATE UNIQUE INDEX "IX_GlossaryEntries_SourceKey" ON "GlossaryEntries" ("SourceKey");
CREATE INDEX "IX_GlossaryImports_ById" ON "GlossaryImports" ("ById");
CREATE INDEX "IX_ReadPlaces_ArticleId" ON "ReadPlaces" ("ArticleId");
CREATE INDEX "IX_ReadHours_Hour" ON "ReadHours"("Hour");
CREATE UNIQUE INDEX "IX_Series_Slug" ON "Series" ("Slug");
CREATE INDEX "IX_StoryPackages_Card" ON "StoryPackages" ("Card");
CREATE INDEX "IX_StoryPackages_Due" ON "StoryPackages" ("ArticleId") WHERE "IsDue" = 1;
CREATE INDEX "IX_Articles_Binned_CreatedById_EditedAt_Id" ON "Articles" ("Binned", "CreatedById", "EditedAt", "Id");
CREATE INDEX "IX_Articles_Binned_CreatedById_State_EditedAt_Id" ON "Articles" ("Binned", "CreatedById", "State", "EditedAt", "Id");
CREATE INDEX "IX_Articles_Binned_EditedAt_Id" ON "Articles" ("Binned", "EditedAt", "Id");
CREATE INDEX "IX_Articles_Binned_SectionId_EditedAt_Id" ON "Articles" ("Binned", "SectionId", "EditedAt", "Id");
CREATE INDEX "IX_Articles_Binned_SectionId_State_EditedAt_Id" ON "Articles" ("Binned", "SectionId", "State", "EditedAt", "Id");
CREATE INDEX "IX_Articles_Binned_State_EditedAt_Id" ON "Articles" ("Binned", "State", "EditedAt", "Id");
CREATE INDEX "IX_Articles_BreakingUntil" ON "Articles" ("BreakingUntil") WHERE "BreakingUntil" IS NOT NULL;
CREATE INDEX "IX_Articles_CreatedById" ON "Articles" ("CreatedById");
CREATE UNIQUE INDEX "IX_Articles_DraftKey" ON "Articles" ("DraftKey") WHERE "DraftKey" IS NOT NULL;
CREATE INDEX "IX_Articles_Due" ON "Articles" ("VisibleFrom") WHERE "State" = 'Scheduled';
CREATE INDEX "IX_Articles_LiveUntil" ON "Articles" ("LiveUntil") WHERE "LiveUntil" IS NOT NULL;
CREATE INDEX "IX_Articles_PictureId" ON "Articles" ("PictureId");
CREATE INDEX "IX_Articles_SectionId_VisibleFrom_Id" ON "Articles" ("SectionId", "VisibleFrom", "Id");
CREATE INDEX "IX_Articles_SeriesId_VisibleFrom_Id" ON "Articles" ("SeriesId", "VisibleFrom", "Id") WHERE "SeriesId" IS NOT NULL;
CREATE INDEX "IX_Articles_Slug" ON "Articles" ("Slug");
CREATE INDEX "IX_Articles_SourceHash" ON "Articles" ("SourceHash");
CREATE UNIQUE INDEX "IX_Articles_SourceKey" ON "Articles" ("SourceKey");
CREATE INDEX "IX_Articles_Unfolded" ON "Articles" ("Id") WHERE "Folded" = '';
CREATE INDEX "IX_Articles_Unpublished" ON "Articles" ("EditedAt", "Id") WHERE "LiveRevision" <> "LatestRevision";
CREATE INDEX "IX_Articles_VisibleFrom_Id" ON "Articles" ("VisibleFrom", "Id");
CREATE INDEX "IX_Articles_Words" ON "Articles" ("Binned", "EditedAt", "Id", "State", "SectionId", "CreatedById", "Folded");
CREATE INDEX "IX_StaffNotes_Reader_Id" ON "StaffNotes" ("Reader", "Id");
CREATE INDEX "IX_Comments_Escalated" ON "Comments" ("Id") WHERE "EscalatedTo" IS NOT NULL;
CREATE INDEX "IX_Comments_Named" ON "Comments" ("CreatedAt") WHERE "AnonymisedAt" IS NULL;
CREATE INDEX "IX_Comments_Reader_Id" ON "Comments" ("Reader", "Id");
CREATE INDEX "IX_Comments_Reader_State_Id" ON "Comments" ("Reader", "State", "Id");
CREATE INDEX "IX_Comments_ReportWeight_Id" ON "Comments" ("ReportWeight" DESC, "Id") WHERE "ReportWeight" > 0;
CREATE INDEX "IX_Comments_WantsNotice" ON "Comments" ("DecidedAt") WHERE "WantsNotice" = 1;
CREATE UNIQUE INDEX "IX_CommentReports_CommentId_Reporter" ON "CommentReports" ("CommentId", "Reporter");
CREATE INDEX "IX_CommentReports_Reporter_State" ON "CommentReports" ("Reporter", "State");
CREATE INDEX "IX_CommentRevisions_CommentId_Id" ON "CommentRevisions" ("CommentId", "Id");
CREATE INDEX "IX_Escalations_CommentId_Id" ON "Escalations" ("CommentId", "Id");
CREATE UNIQUE INDEX "IX_Escalations_Open" ON "Escalations" ("CommentId") WHERE "ResolvedAt" IS NULL;
CREATE INDEX "IX_Escalations_RaisedById" ON "Escalations" ("RaisedById");
CREATE INDEX "IX_Escalations_ResolvedById" ON "Escalations" ("ResolvedById");
CREATE INDEX "IX_OutgoingMails_DueAt" ON "OutgoingMails" ("DueAt");
CREATE INDEX "IX_OutgoingMails_Reader" ON "OutgoingMails" ("Reader");
CREATE INDEX "IX_ReviewClaims_MemberId" ON "ReviewClaims" ("MemberId");
CREATE INDEX "IX_ReviewClaims_Until" ON "ReviewClaims" ("Until");
CREATE INDEX "IX_TrainingSamples_Reader" ON "TrainingSamples" ("Reader");
CREATE INDEX "IX_FormerAddresses_ArticleId" ON "FormerAddresses" ("ArticleId");
PRAGMA writable_schema=OFF;
COMMIT;
